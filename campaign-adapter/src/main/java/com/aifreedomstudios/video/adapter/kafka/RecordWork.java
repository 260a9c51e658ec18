package com.aifreedomstudios.video.adapter.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is done with a record. */
interface RecordWork {

    /** Returns when nothing is left to do for it; any exception means that it is to be called again later. */
    void finish(ConsumerRecord<byte[], byte[]> record);
}
