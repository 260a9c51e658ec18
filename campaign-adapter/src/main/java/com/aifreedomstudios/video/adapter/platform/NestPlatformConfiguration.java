package com.aifreedomstudios.video.adapter.platform;

import com.aifreedomstudios.video.adapter.campaign.CampaignPlatform;
import com.aifreedomstudios.video.adapter.rest.PlatformApi;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the platform's own routes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "adapter.platform.dialect", havingValue = "platform", matchIfMissing = true)
class NestPlatformConfiguration {

    @Bean
    CampaignPlatform nestPlatform(PlatformApi api) {
        return new NestPlatform(api);
    }
}
