package com.aifreedomstudios.video.sandbox.contract;

import com.aifreedomstudios.video.event.EventTopic;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** Registers the schemas of the contract, as whoever releases it does; the services themselves register nothing. */
public final class Schemas {

    private Schemas() {}

    public static void register(URI registry) {
        SchemaRegistryClient client = new CachedSchemaRegistryClient(registry.toString(), EventTopic.values().length);
        try {
            client.updateCompatibility(null, "FULL_TRANSITIVE");
            for (EventTopic topic : EventTopic.values()) {
                client.register(topic.subject(), new AvroSchema(topic.schema()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the registry does not answer", e);
        } catch (RestClientException e) {
            throw new IllegalStateException("the registry refused a schema: " + e.getMessage(), e);
        }
    }
}
