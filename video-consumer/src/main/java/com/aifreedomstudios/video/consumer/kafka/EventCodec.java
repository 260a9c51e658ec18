package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.event.TrustedEvents;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Events as bytes in Confluent's wire format, and back. Blocks while a schema is looked up for the first time. */
final class EventCodec {

    private static final int HEADER_BYTES = 5;
    private static final int UNKNOWN = 404;

    private final SchemaRegistryClient registry;
    private final String registryUrl;
    private final KafkaAvroSerializer serializer;
    private final KafkaAvroDeserializer deserializer;

    EventCodec(SchemaRegistryClient registry, String registryUrl) {
        AvroLimits.apply();
        TrustedEvents.trust();
        this.registry = registry;
        this.registryUrl = registryUrl;
        var settings = Map.of(
                "schema.registry.url", registryUrl,
                "auto.register.schemas", false,
                "avro.remove.java.properties", true,
                "specific.avro.reader", true);
        this.serializer = new KafkaAvroSerializer(registry, settings);
        this.deserializer = new KafkaAvroDeserializer(registry, settings);
    }

    /** @throws RegistryUnavailable if the schema's id cannot be had now */
    byte[] encode(String topic, SpecificRecord event) {
        try {
            return serializer.serialize(topic, event);
        } catch (SerializationException e) {
            if (e.getCause() instanceof IOException || e.getCause() instanceof RestClientException) {
                throw unavailable("the id of the schema for " + topic, e.getCause());
            }
            throw e;
        }
    }

    /**
     * @throws Poison if the bytes can never be read
     * @throws RegistryUnavailable if their schema cannot be had now
     */
    @SuppressWarnings("CatchThrowable") // hostile bytes cause errors of every kind, an OutOfMemoryError included
    Object decode(String topic, byte @Nullable [] value) throws Poison {
        if (value == null || value.length <= HEADER_BYTES || value[0] != 0) {
            throw new Poison("the record is not an Avro message in Confluent's wire format", null);
        }
        fetchSchema(topic, ByteBuffer.wrap(value).getInt(1));
        try {
            return deserializer.deserialize(topic, value);
        } catch (Throwable e) {
            throw new Poison("the record does not follow its schema: " + reason(e), e);
        }
    }

    /** Fetches the schema alone, so that the registry's troubles cannot be taken for the record's. */
    private void fetchSchema(String topic, int id) throws Poison {
        try {
            registry.getSchemaBySubjectAndId(topic + "-value", id);
        } catch (RestClientException e) {
            if (e.getStatus() == UNKNOWN) {
                throw new Poison("the record names a schema that the registry does not know: " + id, e);
            }
            throw unavailable("schema " + id, e);
        } catch (IOException e) {
            throw unavailable("schema " + id, e);
        }
    }

    private RegistryUnavailable unavailable(String what, Throwable e) {
        return new RegistryUnavailable(
                "the schema registry at " + registryUrl + " does not give " + what + ": " + e.getMessage(), e);
    }

    private static String reason(Throwable e) {
        return String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
    }

    /** A record that can never be read. */
    static final class Poison extends Exception {

        private static final long serialVersionUID = 1;

        Poison(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
