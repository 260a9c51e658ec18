package com.aifreedomstudios.video.sandbox.proxy.broker;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;

/** Goes through records batch by batch. */
final class Batches {

    private Batches() {}

    /** Without those that only mark the end of a transaction. */
    static Stream<RecordBatch> of(MemoryRecords records) {
        return StreamSupport.stream(records.batches().spliterator(), false)
                .<RecordBatch>map(batch -> batch)
                .filter(batch -> !batch.isControlBatch());
    }

    static Stream<Record> records(RecordBatch batch) {
        return StreamSupport.stream(batch.spliterator(), false);
    }
}
