package com.aifreedomstudios.video.consumer.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.generation.AwaitPrediction;
import com.aifreedomstudios.video.consumer.generation.CreateLane;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction;
import com.aifreedomstudios.video.consumer.generation.FetchOutput;
import com.aifreedomstudios.video.consumer.generation.ListPredictions;
import com.aifreedomstudios.video.consumer.generation.Spool;
import com.aifreedomstudios.video.consumer.generation.SpoolProbe;
import com.aifreedomstudios.video.consumer.generation.Time;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ReplicateConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(Time.class, () -> new Time(Clock.systemUTC(), Thread::sleep))
            .withBean(Spool.class, () -> new Spool(Path.of("transfers"), Clock.systemUTC()))
            .withUserConfiguration(ReplicateConfiguration.class);

    @Test
    void offersWhatTheStepsNeed() {
        context.run(started -> {
            assertThat(started).hasSingleBean(CreatePrediction.class);
            assertThat(started).hasSingleBean(CreateLane.class);
            assertThat(started).hasSingleBean(AwaitPrediction.class);
            assertThat(started).hasSingleBean(ListPredictions.class);
            assertThat(started).hasSingleBean(FetchOutput.class);
            assertThat(started).hasSingleBean(AccountProbe.class);
            assertThat(started).hasSingleBean(SpoolProbe.class);
        });
    }

    @Test
    void goesToReplicateUnlessToldOtherwise() {
        context.run(started -> {
            var properties = started.getBean(ReplicateProperties.class);
            assertThat(properties.apiUrl()).hasToString("https://api.replicate.com/v1");
            assertThat(properties.simulated()).isFalse();
            assertThat(properties.pollInterval()).isEqualTo(Duration.ofSeconds(5));
            assertThat(properties.createsPerMinute()).isEqualTo(600);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLICATE_API_TOKEN", "REPLICATE_API_KEY"})
    void takesTheTokenByEitherName(String name) {
        context.withPropertyValues(name + "=r8_very-secret").run(started -> {
            var properties = started.getBean(ReplicateProperties.class);
            assertThat(properties.token().value()).isEqualTo("r8_very-secret");
            assertThat(properties.toString()).doesNotContain("r8_very-secret");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.replicate.com/v1", "http://10.0.0.1/v1", "http://localhost.evil.example/v1"})
    void doesNotSendTheTokenUnencrypted(String url) {
        context.withPropertyValues("REPLICATE_API_URL=" + url)
                .run(started ->
                        assertThat(started).hasFailed().getFailure().rootCause().hasMessageContaining("https"));
    }

    @Test
    void knowsASimulatorByItsAddress() {
        context.withPropertyValues("REPLICATE_API_URL=http://127.0.0.1:9/v1")
                .run(started -> assertThat(
                                started.getBean(ReplicateProperties.class).simulated())
                        .isTrue());
    }
}
