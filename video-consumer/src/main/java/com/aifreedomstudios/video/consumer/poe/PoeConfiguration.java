package com.aifreedomstudios.video.consumer.poe;

import com.aifreedomstudios.video.consumer.generation.RefinePrompt;
import com.aifreedomstudios.video.consumer.http.Pace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PoeProperties.class)
class PoeConfiguration {

    @Bean
    RefinePrompt refinePrompt(PoeProperties properties, Clock clock) throws IOException {
        var client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(properties.connectTimeout())
                .readTimeout(properties.callTimeout())
                .writeTimeout(properties.callTimeout())
                .callTimeout(properties.callTimeout())
                .build();
        var completion = new ChatCompletion(
                client,
                Objects.requireNonNull(HttpUrl.get(properties.apiUrl()), "video.poe.api-url"),
                properties.apiKey(),
                properties.model(),
                clock);
        return new PacedRefinement(
                new PoeRefinement(
                        completion,
                        systemPrompt(properties.promptLimit()),
                        properties.budget(),
                        properties.firstPause(),
                        clock),
                Pace.perMinute("poe-calls", properties.callsPerMinute(), properties.patience()));
    }

    static String systemPrompt(int limit) throws IOException {
        return new ClassPathResource("system-prompt.txt", PoeConfiguration.class)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{limit}", Integer.toString(limit))
                .strip();
    }
}
