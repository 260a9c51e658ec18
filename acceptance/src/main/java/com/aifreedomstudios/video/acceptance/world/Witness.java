package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.contract.EventReader;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;

/** Reads the outcomes as downstream does, {@code read_committed}, while things happen. */
public final class Witness implements AutoCloseable {

    private static final List<String> TOPICS =
            List.of(EventTopic.VIDEO_GENERATED.topic(), EventTopic.VIDEO_FAILED.topic());
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, List<SpecificRecord>> seen = new ConcurrentHashMap<>();
    private final Map<String, Long> firstSeen = new ConcurrentHashMap<>();
    private final BackgroundReader reader;

    public Witness(Sandbox sandbox) {
        this.reader = new BackgroundReader("witness", sandbox.reader(TOPICS), this::read);
    }

    /** What a second reader finds who comes when all is over. */
    public static Map<String, List<SpecificRecord>> afterwards(Sandbox sandbox) {
        var found = new ConcurrentHashMap<String, List<SpecificRecord>>();
        try (var reader = sandbox.reader(TOPICS)) {
            reader.readToEnd().forEach(event -> note(found, event));
        }
        return found;
    }

    /** The outcomes of this request so far, in the order in which they came. */
    public List<SpecificRecord> outcomes(String id) {
        return seen.getOrDefault(id, List.of());
    }

    /** When this request's first outcome was read, by {@link System#nanoTime}. */
    public long firstSeen(String id) {
        return firstSeen.getOrDefault(id, Long.MAX_VALUE);
    }

    /** Those of all requests. */
    public Map<String, List<SpecificRecord>> outcomes() {
        return Map.copyOf(seen);
    }

    public boolean hasAll(Set<String> ids) {
        return seen.keySet().containsAll(ids);
    }

    public long count(Collection<String> ids) {
        return ids.stream().filter(seen::containsKey).count();
    }

    /** Those of them whose outcome is a video. */
    public List<String> generated(Collection<String> ids) {
        return ids.stream()
                .filter(id -> outcomes(id).stream().anyMatch(VideoGenerated.class::isInstance))
                .toList();
    }

    @Override
    public void close() {
        reader.close();
    }

    private void read(EventReader events) {
        for (SpecificRecord event : events.poll(POLL)) {
            firstSeen.putIfAbsent(note(seen, event), System.nanoTime());
        }
    }

    /** Returns the id. */
    private static String note(Map<String, List<SpecificRecord>> outcomes, SpecificRecord event) {
        var id =
                String.valueOf(event.get(event.getSchema().getField("requestId").pos()));
        outcomes.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>()).add(event);
        return id;
    }
}
