package com.aifreedomstudios.video.adapter.rest;

import com.aifreedomstudios.video.adapter.partner.Partner;
import java.time.Clock;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the calls to the platform. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    @Bean
    Call.Factory platformCalls(PlatformSettings settings) {
        return new OkHttpClient.Builder()
                .callTimeout(settings.callTimeout())
                .readTimeout(settings.callTimeout())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .build();
    }

    @Bean
    PlatformApi platformApi(PlatformSettings settings, Call.Factory platformCalls, JsonMapper json, Clock clock) {
        return new PlatformApi(
                platformCalls,
                HttpUrl.get(settings.apiUrl()),
                new ServiceTokens(settings, clock),
                new AnswerReader(json, clock),
                json);
    }

    @Bean
    Partner platformPartner(PlatformSettings settings, Call.Factory platformCalls) {
        return new PlatformPartner(platformCalls, HttpUrl.get(settings.apiUrl()));
    }
}
