package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a partition's ledger comes down to. Most jobs in it are finished, and of those only hashes are kept. */
final class RestoredPartition {

    private final LedgerCodec codec;
    private final KnownRequests known;
    private final Map<ByteBuffer, ConsumerRecord<byte[], byte[]>> live = new LinkedHashMap<>();

    RestoredPartition(LedgerCodec codec, KnownRequests known) {
        this.codec = codec;
        this.known = known;
    }

    /** Takes in the next record of the ledger, which replaces what came before of the same job. */
    void read(ConsumerRecord<byte[], byte[]> record) {
        var key = ByteBuffer.wrap(record.key());
        codec.fingerprintOfFinished(record)
                .ifPresentOrElse(
                        fingerprint -> {
                            live.remove(key);
                            known.finished(record.key(), fingerprint, Instant.ofEpochMilli(record.timestamp()));
                        },
                        () -> live.put(key, record));
    }

    /** The requests whose jobs are finished. */
    KnownRequests known() {
        return known;
    }

    /** The jobs that go on. */
    List<RecordedJob> live() {
        return live.values().stream().map(codec::job).toList();
    }
}
