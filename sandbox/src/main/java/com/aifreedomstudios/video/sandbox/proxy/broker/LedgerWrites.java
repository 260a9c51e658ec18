package com.aifreedomstudios.video.sandbox.proxy.broker;

import com.aifreedomstudios.video.event.InternalTopic;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceData;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.requests.ProduceRequest;

/** Finds what a producer is about to write into the job ledger. */
record LedgerWrites(TopicNames topics) {

    static final String TOPIC = InternalTopic.JOB_LEDGER.topic();

    /** The states that one batch carries, and the transaction it belongs to. */
    record Batch(long producerId, short epoch, List<JobState> states) {}

    List<Batch> in(ProduceRequest request) {
        return request.data().topicData().stream()
                .filter(topic -> topics.is(TOPIC, topic.name(), topic.topicId()))
                .map(TopicProduceData::partitionData)
                .flatMap(List::stream)
                .map(partition -> partition.records())
                .filter(MemoryRecords.class::isInstance)
                .flatMap(records -> Batches.of((MemoryRecords) records))
                .map(LedgerWrites::batch)
                .toList();
    }

    private static Batch batch(RecordBatch batch) {
        List<JobState> states = Batches.records(batch)
                .map(JobState::of)
                .flatMap(Optional::stream)
                .toList();
        return new Batch(batch.producerId(), batch.producerEpoch(), states);
    }
}
