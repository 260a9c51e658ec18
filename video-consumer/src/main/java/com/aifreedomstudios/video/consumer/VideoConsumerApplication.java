package com.aifreedomstudios.video.consumer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Turns video requests into kept videos. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class VideoConsumerApplication {

    static void main(String[] args) {
        SpringApplication.run(VideoConsumerApplication.class, args);
    }
}
