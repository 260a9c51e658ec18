package com.aifreedomstudios.video.adapter.kafka;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads Confluent's wire format: a zero byte, the schema's id in four bytes, Avro.
 *
 * <p>Confluent's deserializer reports an unreachable registry and a poison record by the same exception; here they are told apart,
 * because the one passes and the other does not.
 */
final class EventDecoder {

    private static final int HEADER = 5;

    static {
        AvroLimits.set();
    }

    private final SchemaRegistryClient registry;
    private final Map<String, Class<? extends SpecificRecord>> typeByTopic;

    EventDecoder(SchemaRegistryClient registry, Map<String, Class<? extends SpecificRecord>> typeByTopic) {
        this.registry = registry;
        this.typeByTopic = typeByTopic;
    }

    /**
     * The event in the record.
     *
     * @throws PartnerUnavailable when the registry cannot be asked; everything else it throws is the record's fault
     */
    SpecificRecord decode(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null || value.length < HEADER || value[0] != 0) {
            throw new IllegalArgumentException("Not an Avro record with a schema id");
        }
        Class<? extends SpecificRecord> type = typeByTopic.get(record.topic());
        if (type == null) {
            throw new IllegalArgumentException("No event is known for topic " + record.topic());
        }
        return decode(value, type);
    }

    private <T extends SpecificRecord> T decode(byte[] value, Class<T> type) {
        int id = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
        SpecificDatumReader<T> reader = new SpecificDatumReader<>(type);
        reader.setSchema(written(id));
        try {
            return type.cast(
                    reader.read(null, DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null)));
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a record of schema " + id + ": " + e, e);
        }
    }

    private Schema written(int id) {
        try {
            if (registry.getSchemaById(id) instanceof AvroSchema schema) {
                return schema.rawSchema();
            }
            throw new IllegalArgumentException("Schema " + id + " is not Avro");
        } catch (IOException e) {
            throw new PartnerUnavailable("The registry gives no answer: " + e, e);
        } catch (RestClientException e) {
            if (saysUnknown(e.getStatus())) {
                throw new IllegalArgumentException("The registry has no schema " + id + ": " + e.getMessage(), e);
            }
            throw new PartnerUnavailable("The registry cannot give schema " + id + ": " + e.getMessage(), e);
        }
    }

    private static boolean saysUnknown(int status) {
        return status == 400 || status == 404 || status == 422;
    }
}
