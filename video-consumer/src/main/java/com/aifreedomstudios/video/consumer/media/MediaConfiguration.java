package com.aifreedomstudios.video.consumer.media;

import com.aifreedomstudios.video.consumer.generation.ReadVideo;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the reader together. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    @Bean
    ReadVideo readVideo() {
        return new Mp4Headers();
    }
}
