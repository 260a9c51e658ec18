package com.aifreedomstudios.video.consumer.reference;

import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_FORBIDDEN;

import com.aifreedomstudios.video.consumer.job.Refusal;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Which URLs are fetched at all. */
record UrlRules(String scheme, int port, List<HostPort> trusted) {

    UrlRules {
        trusted = List.copyOf(trusted);
    }

    /** https on its own port, and whatever is trusted. */
    static UrlRules httpsAnd(List<HostPort> trusted) {
        return new UrlRules("https", 443, trusted);
    }

    boolean trusts(HttpUrl url) {
        return trusted.contains(HostPort.of(url));
    }

    /** Why not. */
    Optional<Refusal> objection(HttpUrl url) {
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            return no("its address must not contain a user name or password.");
        }
        if (trusts(url)) {
            return Optional.empty();
        }
        if (!url.scheme().equals(scheme)) {
            return no("its address must begin with " + scheme + "://.");
        }
        if (url.port() != port) {
            return no("its address must not name a port of its own (" + url.port() + ").");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> no(String message) {
        return Optional.of(Refusal.of(REFERENCE_FORBIDDEN, message));
    }
}
