package com.aifreedomstudios.video.consumer.reference;

import com.aifreedomstudios.video.consumer.generation.FetchPicture;
import com.aifreedomstudios.video.consumer.generation.Time;
import okhttp3.Dns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the fetching of pictures together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReferenceProperties.class)
class ReferenceConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceConfiguration.class);

    @Bean
    FetchPicture fetchPicture(ReferenceProperties properties, Time time) {
        if (!properties.trusted().isEmpty()) {
            LOG.warn(
                    "Pictures are fetched from {} wherever that leads: the address guard is off for it.",
                    properties.trusted());
        }
        var web = new Web(UrlRules.httpsAnd(properties.trusted()), new GuardedSockets(), Dns.SYSTEM);
        return new PicturesFromTheWeb(new Downloads(web, time.clock()), properties.timeLimit(), time);
    }
}
