package com.aifreedomstudios.video.sandbox.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryIT {

    @TempDir
    private Path directory;

    @Test
    void keepsSchemasAndTheirIdsWhenItIsKilledAndRestarted() throws Exception {
        try (Registry registry = Registry.start(directory.resolve("registry"), directory, 0)) {
            AvroSchema schema = new AvroSchema("{\"type\":\"record\",\"name\":\"Kept\",\"fields\":[]}");
            int id = client(registry).register("kept-value", schema);

            registry.kill();
            assertThat(registry.isAlive()).isFalse();
            registry.restart();

            assertThat(client(registry).getId("kept-value", schema)).isEqualTo(id);
            assertThat(client(registry).getSchemaById(id).name()).isEqualTo("Kept");
        }
    }

    private static SchemaRegistryClient client(Registry registry) {
        return new CachedSchemaRegistryClient(registry.url().toString(), 10);
    }
}
