package com.aifreedomstudios.video.consumer.replicate;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds the link to the video in a prediction's output, which is a string, a list or an object, depending on the model. */
final class OutputLink {

    private static final List<String> FIELDS = List.of("url", "href", "output", "video_url", "mp4");

    private final boolean simulated;

    /** @param simulated whether a simulator delivers: then plain http is allowed, on this machine's loopback only */
    OutputLink(boolean simulated) {
        this.simulated = simulated;
    }

    Optional<URI> in(JsonNode output) {
        return candidates(output)
                .flatMap(text -> parsed(text).stream())
                .filter(this::usable)
                .findFirst();
    }

    boolean usable(URI link) {
        return link.getHost() != null
                && ("https".equals(link.getScheme()) || (simulated && Loopback.isPlainHttpOn(link)));
    }

    private static Stream<String> candidates(JsonNode output) {
        if (output.isString()) {
            return Stream.of(output.stringValue());
        }
        if (output.isArray()) {
            return output.valueStream().flatMap(OutputLink::candidates);
        }
        return FIELDS.stream().map(output::get).filter(Objects::nonNull).flatMap(OutputLink::candidates);
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(URI.create(text.strip()));
        } catch (IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }
}
