package com.aifreedomstudios.video.adapter.rest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import okhttp3.HttpUrl;
import tools.jackson.databind.json.JsonMapper;

/** Calls to a platform, wired as in production. */
public final class TestingPlatformApi {

    public static final String SECRET = "a-secret-that-only-tests-know-0123456789";

    private TestingPlatformApi() {}

    public static PlatformApi at(URI apiUrl) {
        return at(apiUrl, SECRET, Duration.ofSeconds(5));
    }

    public static PlatformApi at(URI apiUrl, String secret, Duration callTimeout) {
        PlatformSettings settings = new PlatformSettings(
                apiUrl.toString(),
                PlatformSettings.Dialect.PLATFORM,
                new Secret(secret),
                callTimeout,
                "campaign-adapter",
                "adapter@example.com");
        RestConfiguration wiring = new RestConfiguration();
        return new PlatformApi(
                wiring.platformCalls(settings),
                HttpUrl.get(settings.apiUrl()),
                new ServiceTokens(settings, Clock.systemUTC()),
                new AnswerReader(JsonMapper.shared(), Clock.systemUTC()),
                JsonMapper.shared());
    }
}
