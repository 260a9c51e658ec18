package com.aifreedomstudios.video.adapter;

import com.aifreedomstudios.video.adapter.kafka.KafkaSettings;
import com.aifreedomstudios.video.adapter.rest.PlatformSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands each package its settings. */
@Configuration(proxyBeanMethods = false)
class AdapterConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PlatformSettings platformSettings(AdapterProperties properties) {
        return properties.platform();
    }

    @Bean
    KafkaSettings kafkaSettings(AdapterProperties properties) {
        return properties.kafka();
    }
}
