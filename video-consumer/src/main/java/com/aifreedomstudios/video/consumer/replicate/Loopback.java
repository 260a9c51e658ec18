package com.aifreedomstudios.video.consumer.replicate;

import java.net.URI;
import java.util.Set;

/** Tells addresses of this machine, judging by their text alone. */
final class Loopback {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private Loopback() {}

    static boolean isPlainHttpOn(URI url) {
        return "http".equals(url.getScheme()) && url.getHost() != null && HOSTS.contains(url.getHost());
    }
}
