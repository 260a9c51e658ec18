package com.aifreedomstudios.video.adapter.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;

/** Signs the short-lived token that lets the adapter act for one tenant. */
final class ServiceTokens {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int SHORTEST_KEY = 32;

    private final JWSSigner signer;
    private final PlatformSettings settings;
    private final Clock clock;

    ServiceTokens(PlatformSettings settings, Clock clock) {
        this.signer = signer(settings.jwtSecret());
        this.settings = settings;
        this.clock = clock;
    }

    String forTenant(String tenantId) {
        Instant now = clock.instant();
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .subject(settings.user())
                        .claim("tenantId", tenantId)
                        .claim("email", settings.email())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("HS256 cannot fail with a key that was accepted", e);
        }
        return token.serialize();
    }

    private static JWSSigner signer(Secret secret) {
        byte[] key = secret.bytes();
        try {
            // HMAC pads a short key with zeros itself, so this signs the same; platforms do run with short secrets.
            return new MACSigner(Arrays.copyOf(key, Math.max(key.length, SHORTEST_KEY)));
        } catch (JOSEException e) {
            throw new IllegalArgumentException("PLATFORM_JWT_SECRET cannot sign tokens", e);
        }
    }
}
