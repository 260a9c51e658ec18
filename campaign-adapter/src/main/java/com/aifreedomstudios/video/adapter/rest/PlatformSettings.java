package com.aifreedomstudios.video.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
        @Pattern(regexp = "https?://[^\\s?#]+", message = "is missing or no http(s) address: set PLATFORM_API_URL")
        String apiUrl,

        @NotNull @DefaultValue("platform") Dialect dialect,
        @Valid Secret jwtSecret,
        @DefaultValue("10s") Duration callTimeout,
        @DefaultValue("campaign-adapter") String user,
        @DefaultValue("campaign-adapter@service.invalid") String email) {

    /** The routes a platform offers. */
    public enum Dialect {
        /** Those of the campaign platform as it is, with one route added for the chat. */
        PLATFORM,
        /** Two PUT routes with ids chosen by the adapter. */
        UPSERT
    }
}
