package com.aifreedomstudios.video.consumer.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Which calls are repeated at once, inside a step, rather than with the whole step later.
 *
 * <p>A few repetitions stay with the SDK, since one broken part must not cost the whole upload; its standard strategy
 * spaces them out and stops when most calls fail. Its own conditions are not used, because it sleeps for as long as a
 * Retry-After says, were it ten years.
 */
final class Repetition {

    private static final Set<String> SOON = Set.of("0", "1", "2", "3");

    private Repetition() {}

    static StandardRetryStrategy strategy(int attempts) {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .useClientDefaults(false)
                .maxAttempts(attempts)
                .retryOnException(Repetition::isWorthIt)
                .treatAsThrottling(Repetition::isThrottling)
                .backoffStrategy(BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(5)))
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofSeconds(5)))
                .build();
    }

    static Optional<String> retryAfter(SdkServiceException answer) {
        return answer instanceof S3Exception s3 && s3.awsErrorDetails() != null
                ? s3.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("Retry-After")
                : Optional.empty();
    }

    private static boolean isWorthIt(Throwable trouble) {
        return switch (trouble) {
            case SdkServiceException answer ->
                isPassing(answer.statusCode())
                        && retryAfter(answer).map(SOON::contains).orElse(true);
            case ApiCallAttemptTimeoutException _ -> true;
            case AbortedException _ -> false;
            case SdkClientException fault ->
                Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
                        .anyMatch(IOException.class::isInstance);
            default -> false;
        };
    }

    /** Completing an upload can answer 200 with an error in its body. */
    private static boolean isPassing(int status) {
        return status == 200 || status == 408 || status == 429 || status >= 500;
    }

    private static boolean isThrottling(Throwable trouble) {
        return trouble instanceof SdkServiceException answer
                && (answer.statusCode() == 429 || answer.statusCode() == 503);
    }
}
