package com.aifreedomstudios.video.consumer;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Settings that have no default and are not there, all of them. */
final class MissingSettings extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Required> missing;

    private MissingSettings(List<Required> missing) {
        super("missing: " + missing);
        this.missing = missing;
    }

    /**
     * A setting without which nothing can be done.
     *
     * @param properties any one of which will do
     */
    private record Required(String variable, String meaning, Set<String> properties) {

        static Required of(String variable, String meaning, String... properties) {
            return new Required(variable, meaning, Set.of(properties));
        }

        boolean isMissingIn(ConfigurableEnvironment environment) {
            return properties.stream()
                    .allMatch(property -> environment.getProperty(property, "").isBlank());
        }

        @Override
        public String toString() {
            return variable;
        }
    }

    private static final List<Required> REQUIRED = List.of(
            Required.of("KAFKA_BOOTSTRAP_SERVERS", "the brokers, as host:port", "spring.kafka.bootstrap-servers"),
            Required.of("SCHEMA_REGISTRY_URL", "the registry's Confluent-compatible API", "video.kafka.registry-url"),
            Required.of(
                    "REPLICATE_API_TOKEN", "or REPLICATE_API_KEY: who pays for the videos", "video.replicate.token"),
            Required.of("POE_API_KEY", "who pays for refining prompts", "video.poe.api-key"),
            Required.of(
                    "R2_ACCOUNT_ID",
                    "or R2_ENDPOINT: where the videos are kept",
                    "video.storage.account-id",
                    "video.storage.endpoint"),
            Required.of("R2_BUCKET_NAME", "the bucket for the videos", "video.storage.bucket"),
            Required.of("R2_ACCESS_KEY_ID", "of a key that may read and write there", "video.storage.access-key-id"),
            Required.of("R2_SECRET_ACCESS_KEY", "the same key's secret", "video.storage.secret-access-key"));

    private static final Required PUBLIC_BASE_URL = Required.of(
            "R2_PUBLIC_BASE_URL",
            "the custom domain on the bucket, or video.storage.presigned-urls=true if links that expire will do",
            "video.storage.public-base-url");

    /** Looks before anything is started, so that a service that cannot work says so at once. */
    static final class Check implements EnvironmentPostProcessor, Ordered {

        @Override
        public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
            var presigned = environment.getProperty("video.storage.presigned-urls", Boolean.class, false);
            var required = presigned ? REQUIRED.stream() : Stream.concat(REQUIRED.stream(), Stream.of(PUBLIC_BASE_URL));
            var missing =
                    required.filter(setting -> setting.isMissingIn(environment)).toList();
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
            var description = new StringBuilder("These settings are missing:\n\n");
            cause.missing.forEach(
                    setting -> description.append("    %s  (%s)%n".formatted(setting.variable(), setting.meaning())));
            return new FailureAnalysis(
                    description.toString(), "Set them as environment variables and start again.", cause);
        }
    }
}
