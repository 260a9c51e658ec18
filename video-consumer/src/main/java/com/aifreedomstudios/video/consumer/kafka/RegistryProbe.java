package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.Probe;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks the schema registry whether it has the schemas of everything that is written. */
final class RegistryProbe implements Probe {

    private final SchemaRegistryClient registry;
    private final String url;
    private final Set<String> subjects;

    RegistryProbe(SchemaRegistryClient registry, String url, Set<String> subjects) {
        this.registry = registry;
        this.url = url;
        this.subjects = subjects;
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public Optional<String> trouble() {
        try {
            var missing = new TreeSet<>(subjects);
            missing.removeAll(registry.getAllSubjects());
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of("the schema registry at " + url + " has no schema for " + String.join(", ", missing)
                            + "; register what is missing");
        } catch (IOException | RestClientException e) {
            return Optional.of("the schema registry at " + url + " does not answer: " + e.getMessage()
                    + "; check SCHEMA_REGISTRY_URL, the network and the login");
        }
    }
}
