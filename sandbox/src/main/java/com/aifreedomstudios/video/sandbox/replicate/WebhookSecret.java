package com.aifreedomstudios.video.sandbox.replicate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A Standard Webhooks secret, {@code whsec_…}, and what it signs. */
record WebhookSecret(String key) {
    private static final String PREFIX = "whsec_";

    static WebhookSecret of(byte[] secret) {
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(secret));
    }

    /** {@code v1,<base64>} over id, timestamp and body. */
    String sign(String id, long timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key.substring(PREFIX.length())), "HmacSHA256"));
            var signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "whsec_…";
    }
}
