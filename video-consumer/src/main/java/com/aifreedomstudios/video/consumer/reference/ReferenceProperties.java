package com.aifreedomstudios.video.consumer.reference;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pictures are fetched.
 *
 * @param trustedHosts {@code host:port} pairs that are fetched from wherever they lead to, by http as well; meant for
 *     picture hosts of our own
 * @param timeLimit for one picture, with all redirects and repetitions
 */
@ConfigurationProperties("video.references")
record ReferenceProperties(
        @DefaultValue List<String> trustedHosts,
        @DefaultValue("20s") Duration timeLimit) {

    ReferenceProperties {
        trustedHosts = trustedHosts.stream()
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        trustedHosts.forEach(HostPort::parse);
        if (!timeLimit.isPositive()) {
            throw new IllegalArgumentException("video.references.time-limit must be positive");
        }
    }

    List<HostPort> trusted() {
        return trustedHosts.stream().map(HostPort::parse).toList();
    }
}
