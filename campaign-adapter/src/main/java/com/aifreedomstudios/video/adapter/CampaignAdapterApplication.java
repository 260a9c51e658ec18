package com.aifreedomstudios.video.adapter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;

/** Brings the outcomes of video requests to the campaign platform. */
@SpringBootApplication(exclude = KafkaAutoConfiguration.class)
@ConfigurationPropertiesScan
public class CampaignAdapterApplication {

    static void main(String[] args) {
        SpringApplication.run(CampaignAdapterApplication.class, args);
    }
}
