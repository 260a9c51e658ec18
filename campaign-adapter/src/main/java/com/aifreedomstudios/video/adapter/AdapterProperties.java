package com.aifreedomstudios.video.adapter;

import com.aifreedomstudios.video.adapter.kafka.KafkaSettings;
import com.aifreedomstudios.video.adapter.rest.PlatformSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Everything that can be set, in one tree, so that all that is missing is named at once.
 *
 * @param platform the campaign platform
 * @param kafka the events
 */
@ConfigurationProperties("adapter")
record AdapterProperties(PlatformSettings platform, KafkaSettings kafka) {}
