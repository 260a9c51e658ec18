package com.aifreedomstudios.video.adapter;

import com.aifreedomstudios.video.adapter.kafka.KafkaSettings;
import com.aifreedomstudios.video.adapter.rest.PlatformSettings;
import jakarta.validation.Valid;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Everything that can be set, in one tree, so that all that is missing is named at once.
 *
 * @param platform the campaign platform
 * @param kafka the events
 */
@Validated
@ConfigurationProperties("adapter")
record AdapterProperties(
        @Valid PlatformSettings platform, @Valid KafkaSettings kafka) {}
