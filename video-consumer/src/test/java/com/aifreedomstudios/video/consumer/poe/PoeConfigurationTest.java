package com.aifreedomstudios.video.consumer.poe;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.generation.RefinePrompt;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PoeConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(PoeConfiguration.class);

    @Test
    void goesToPoeUnlessToldOtherwise() {
        context.withPropertyValues("POE_API_KEY=poe-very-secret").run(started -> {
            assertThat(started).hasSingleBean(RefinePrompt.class);
            var properties = started.getBean(PoeProperties.class);
            assertThat(properties.apiUrl()).hasToString("https://api.poe.com/v1");
            assertThat(properties.model()).isEqualTo("GPT-4o");
            assertThat(properties.apiKey().value()).isEqualTo("poe-very-secret");
            assertThat(properties.toString()).doesNotContain("poe-very-secret");
        });
    }
}
