package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.Admission;
import com.aifreedomstudios.video.consumer.generation.JobLoop;
import java.time.Clock;

/** What every partition works with. */
record PartitionParts(
        KafkaSettings.Topics topics,
        RequestReader requests,
        Admission admission,
        LedgerCodec ledgerCodec,
        JobEvents events,
        DeadLetters deadLetters,
        JobLoop loop,
        Clock clock) {}
