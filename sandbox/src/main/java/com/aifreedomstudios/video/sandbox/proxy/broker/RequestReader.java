package com.aifreedomstudios.video.sandbox.proxy.broker;

import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.IdentityRule;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/** Reads of a {@code VideoRequested} which request it is; the rest is skipped. For one thread. */
final class RequestReader {

    /** A byte that tells the format and four that tell the schema's id. */
    private static final int PREFIX = 5;

    private static final Schema WRITTEN = EventTopic.VIDEO_REQUESTED.schema();
    private static final Schema WANTED = SchemaBuilder.record(WRITTEN.getName())
            .namespace(WRITTEN.getNamespace())
            .fields()
            .requiredString("tenantId")
            .requiredString("requestId")
            .requiredString("campaignId")
            .endRecord();

    private final GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(WRITTEN, WANTED);

    /** {@code tenantId/requestId}; empty for what is no request. */
    Optional<String> key(byte[] value) {
        if (value.length <= PREFIX || value[0] != 0) {
            return Optional.empty();
        }
        try {
            GenericRecord request =
                    reader.read(null, DecoderFactory.get().binaryDecoder(value, PREFIX, value.length - PREFIX, null));
            String tenant = request.get("tenantId").toString();
            String id = request.get("requestId").toString();
            boolean isSound = IdentityRule.check(
                            id, tenant, request.get("campaignId").toString())
                    .isEmpty();
            return isSound ? Optional.of(tenant + "/" + id) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Avro tells broken bytes in many ways.
            return Optional.empty();
        }
    }
}
