package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.sandbox.replicate.ReplicateSimulator;
import com.aifreedomstudios.video.sandbox.simulator.Journal.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the provider's journal says was created, and so is to be paid, and what came of it. */
public final class Payments {

    private final Map<String, List<String>> created;
    private final Map<String, Entry> ended;

    public Payments(ReplicateSimulator replicate) {
        this.created = replicate.creates().stream()
                .collect(Collectors.groupingBy(
                        entry -> Requests.idIn(entry.text("input")).orElse("nobody"),
                        Collectors.mapping(entry -> entry.text("id"), Collectors.toList())));
        this.ended = replicate.controls().journal().entries("ended").stream()
                .collect(Collectors.toMap(entry -> entry.text("id"), entry -> entry));
    }

    /** The predictions that were created for the request. */
    public List<String> of(String id) {
        return created.getOrDefault(id, List.of());
    }

    public long count(Collection<String> ids) {
        return ids.stream().mapToLong(id -> of(id).size()).sum();
    }

    /** Of what the prediction delivered, if it did. */
    public Optional<String> sha256(String prediction) {
        return Optional.ofNullable(ended.get(prediction))
                .map(entry -> entry.text("sha256"))
                .filter(sha256 -> !sha256.isEmpty());
    }
}
