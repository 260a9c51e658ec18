package com.aifreedomstudios.video.consumer.reference;

import java.util.Locale;
import okhttp3.HttpUrl;

/** A host and port, as in {@code 127.0.0.1:8081}. */
record HostPort(String host, int port) {

    static HostPort of(HttpUrl url) {
        return new HostPort(url.host(), url.port());
    }

    static HostPort parse(String text) {
        var colon = text.lastIndexOf(':');
        try {
            var port = Integer.parseInt(text.substring(colon + 1));
            if (colon > 0 && port > 0 && port < 65_536) {
                var host = text.substring(0, colon).replace("[", "").replace("]", "");
                return new HostPort(host.toLowerCase(Locale.ROOT), port);
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw new IllegalArgumentException("video.references.trusted-hosts must hold host:port pairs: " + text);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
