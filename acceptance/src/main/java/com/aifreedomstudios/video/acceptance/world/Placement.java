package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.sandbox.platform.PlatformSimulator;
import com.aifreedomstudios.video.sandbox.simulator.Journal.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the campaign platform's journal says was placed. */
public final class Placement {

    private final Map<String, Long> creatives;
    private final Map<String, Long> messages;
    private final Map<String, String> texts;

    public Placement(PlatformSimulator platform) {
        var journal = platform.controls().journal();
        this.creatives = counts(journal.entries("creative.created"), "campaignId");
        this.messages = counts(journal.entries("message.created"), "sessionId");
        this.texts = new HashMap<>();
        journal.entries("message.created").forEach(this::note);
        journal.entries("message.updated").forEach(this::note);
    }

    /** Whether each of these has its creative, and its message says so. */
    public boolean isComplete(Collection<String> ids) {
        return ids.stream().allMatch(this::isPlaced);
    }

    public Finding placedOnce(Map<String, VideoGenerated> generated) {
        var trouble = new ArrayList<String>();
        for (String id : generated.keySet()) {
            var ofCampaign = creatives.getOrDefault(Requests.campaign(id), 0L);
            var ofSession = messages.getOrDefault(Requests.session(id), 0L);
            if (ofCampaign != 1 || ofSession != 1) {
                trouble.add(id + " has " + ofCampaign + " creatives and " + ofSession + " messages");
            } else if (!isPlaced(id)) {
                trouble.add(id + " is not told to be ready: " + texts.get(Requests.session(id)));
            }
        }
        return Finding.of(Invariant.PLACED_ONCE, generated.size() - trouble.size() + " placed", trouble);
    }

    private boolean isPlaced(String id) {
        return creatives.containsKey(Requests.campaign(id))
                && texts.getOrDefault(Requests.session(id), "").startsWith("Video generated");
    }

    private void note(Entry message) {
        texts.put(message.text("sessionId"), message.text("message"));
    }

    private static Map<String, Long> counts(List<Entry> entries, String field) {
        return entries.stream().collect(Collectors.groupingBy(entry -> entry.text(field), Collectors.counting()));
    }
}
