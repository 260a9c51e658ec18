package com.aifreedomstudios.video.consumer.storage;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Links on the bucket's public domain, for ever. */
final class PublicLinks implements Links {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String base;

    PublicLinks(URI base) {
        var text = base.toString();
        this.base = text.endsWith("/") ? text : text + "/";
    }

    @Override
    public Link to(String key) {
        return new Link(URI.create(base + encoded(key)), null);
    }

    /** {@code URLEncoder} writes forms, not paths: it makes a plus of a space. */
    private static String encoded(String key) {
        var path = new StringBuilder();
        for (var octet : key.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) (octet & 0xff))) {
                path.append((char) octet);
            } else {
                path.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return path.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~/".indexOf(c) >= 0;
    }
}
