package com.aifreedomstudios.video.adapter.upsert;

import com.aifreedomstudios.video.adapter.campaign.CampaignPlatform;
import com.aifreedomstudios.video.adapter.rest.PlatformApi;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the PUT routes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "adapter.platform.dialect", havingValue = "upsert")
class UpsertPlatformConfiguration {

    @Bean
    CampaignPlatform upsertPlatform(PlatformApi api) {
        return new UpsertPlatform(api);
    }
}
