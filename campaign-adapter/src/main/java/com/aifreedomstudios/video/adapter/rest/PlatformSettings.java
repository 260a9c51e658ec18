package com.aifreedomstudios.video.adapter.rest;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the campaign platform is and how it is spoken to.
 *
 * @param apiUrl base of its API, with the prefix, for example https://campaigns.example.com/api
 * @param dialect the routes it offers
 * @param jwtSecret the secret the platform verifies tokens with (HS256)
 * @param callTimeout the longest one call may take, answer included
 * @param user the subject of the tokens
 * @param email the e-mail address in the tokens
 */
public record PlatformSettings(
        String apiUrl,
        @DefaultValue("platform") Dialect dialect,
        Secret jwtSecret,
        @DefaultValue("10s") Duration callTimeout,
        @DefaultValue("campaign-adapter") String user,
        @DefaultValue("campaign-adapter@service.invalid") String email) {

    public PlatformSettings {
        if (!apiUrl.matches("https?://[^\\s?#]+")) {
            throw new IllegalArgumentException("PLATFORM_API_URL is no http(s) address: " + apiUrl);
        }
    }

    /** The routes a platform offers. */
    public enum Dialect {
        /** Those of the campaign platform as it is, with one route added for the chat. */
        PLATFORM,
        /** Two PUT routes with ids chosen by the adapter. */
        UPSERT
    }
}
