package com.aifreedomstudios.video.sandbox.platform;

import com.aifreedomstudios.video.sandbox.simulator.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** Checks tokens as the platform does: HS256, not expired, with a tenant. */
final class Tokens {
    private final SecretKeySpec key;
    private final Clock clock;

    Tokens(String secret, Clock clock) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    Caller caller(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3 || !"HS256".equals(json(parts[0]).path("alg").asString("")) || !signed(parts))
            throw unauthorized();
        var claims = json(parts[1]);
        if (claims.path("exp").asLong(Long.MAX_VALUE) <= clock.instant().getEpochSecond()) throw unauthorized();
        var tenant = claims.path("tenantId").asString("");
        if (tenant.isEmpty()) throw new Problem(400, "Authentication required: tenantId missing from token");
        return new Caller(
                claims.path("sub").asString(""), tenant, claims.path("email").asString(""));
    }

    static Problem unauthorized() {
        return new Problem(401, "Unauthorized");
    }

    private boolean signed(String[] parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var expected = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return MessageDigest.isEqual(expected, decode(parts[2]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String part) {
        return Json.read(new String(decode(part), StandardCharsets.UTF_8));
    }

    private static byte[] decode(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
