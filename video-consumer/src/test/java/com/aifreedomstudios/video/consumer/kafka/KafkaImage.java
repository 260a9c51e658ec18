package com.aifreedomstudios.video.consumer.kafka;

import java.util.Optional;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.NestedExceptionUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** Kafka's own image, of the version whose client the service has. What needs it is skipped, aloud, where it is not to be had. */
final class KafkaImage implements ExecutionCondition {

    static final DockerImageName NAME = DockerImageName.parse("apache/kafka").withTag(AppInfoParser.getVersion());

    @Override
    @SuppressWarnings("SystemOut") // for whoever watches the build
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (test.getTestMethod().isPresent()) {
            return ConditionEvaluationResult.enabled("its class is");
        }
        var trouble = trouble();
        trouble.ifPresent(reason -> System.out.println("SKIPPED " + test.getDisplayName() + ": " + reason));
        return trouble.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("there is an image " + NAME));
    }

    private static Optional<String> trouble() {
        try {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return Optional.of("no Docker engine answers");
            }
            new RemoteDockerImage(NAME).get();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(
                    "the Docker engine gives no image " + NAME + ": " + NestedExceptionUtils.getMostSpecificCause(e));
        }
    }
}
