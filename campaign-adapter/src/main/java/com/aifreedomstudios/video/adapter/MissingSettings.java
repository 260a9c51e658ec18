package com.aifreedomstudios.video.adapter;

import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Settings that have no default and are not there, all of them. */
final class MissingSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Required> missing;

    private MissingSettings(List<Required> missing) {
        super("Missing: " + missing);
        this.missing = missing;
    }

    /** A setting without which nothing can be done. */
    private enum Required {
        KAFKA_BOOTSTRAP_SERVERS(
                "adapter.kafka.bootstrap-servers", "the brokers, as host:port with commas between them"),
        SCHEMA_REGISTRY_URL("adapter.kafka.schema-registry-url", "the registry's Confluent-compatible API"),
        PLATFORM_API_URL(
                "adapter.platform.api-url",
                "the campaign platform's API with its prefix, for example https://campaigns.example.com/api"),
        PLATFORM_JWT_SECRET("adapter.platform.jwt-secret", "the secret the platform verifies tokens with");

        private final String property;
        private final String meaning;

        Required(String property, String meaning) {
            this.property = property;
            this.meaning = meaning;
        }
    }

    /** Looks before anything is started, so that a service that cannot work says so at once. */
    static final class Check implements EnvironmentPostProcessor, Ordered {

        @Override
        public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
            List<Required> missing = List.of(Required.values()).stream()
                    .filter(setting ->
                            environment.getProperty(setting.property, "").isBlank())
                    .toList();
            if (!missing.isEmpty()) {
                throw new MissingSettings(missing);
            }
        }

        /** After application.yaml is read. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    /** Says it to a person, without a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<MissingSettings> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MissingSettings cause) {
            StringBuilder description = new StringBuilder("These settings are missing:\n\n");
            cause.missing.forEach(
                    setting -> description.append("    %s  (%s)%n".formatted(setting.name(), setting.meaning)));
            return new FailureAnalysis(
                    description.toString(), "Set them as environment variables and start again.", cause);
        }
    }
}
