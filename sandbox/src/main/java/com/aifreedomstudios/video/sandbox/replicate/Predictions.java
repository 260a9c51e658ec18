package com.aifreedomstudios.video.sandbox.replicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every prediction of the account, newest first. */
final class Predictions {
    static final int PAGE = 100;

    private final Map<String, Prediction> byId = new ConcurrentHashMap<>();
    private final NavigableMap<Long, Prediction> byNumber = new ConcurrentSkipListMap<>();

    void add(Prediction prediction) {
        byNumber.put(prediction.number(), prediction);
        byId.put(prediction.id(), prediction);
    }

    Optional<Prediction> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Stream<Prediction> oldestFirst() {
        return byNumber.values().stream();
    }

    /** The hundred newest that are older than the cursor. */
    Page olderThan(long cursor, Range range) {
        var found = take(byNumber.headMap(cursor, false).descendingMap().values(), range);
        return page(found.size() > PAGE ? found.subList(0, PAGE) : found, found.size() > PAGE, isAny(cursor, range));
    }

    /** The hundred oldest that are newer than the cursor, shown newest first all the same. */
    Page newerThan(long cursor, Range range) {
        var found = take(byNumber.tailMap(cursor, false).values(), range);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return page(shown.reversed(), true, found.size() > PAGE);
    }

    private boolean isAny(long from, Range range) {
        return from != Long.MAX_VALUE
                && byNumber.tailMap(from, true).values().stream().anyMatch(range);
    }

    private static Page page(List<Prediction> shown, boolean older, boolean newer) {
        return new Page(
                shown,
                older && !shown.isEmpty() ? Optional.of(shown.getLast().number()) : Optional.empty(),
                newer && !shown.isEmpty() ? Optional.of(shown.getFirst().number()) : Optional.empty());
    }

    private static List<Prediction> take(Iterable<Prediction> ordered, Range range) {
        List<Prediction> found = new ArrayList<>();
        for (var prediction : ordered) {
            if (range.test(prediction)) found.add(prediction);
            if (found.size() > PAGE) break;
        }
        return found;
    }

    /** One page, and the cursors of its neighbours. */
    record Page(List<Prediction> shown, Optional<Long> older, Optional<Long> newer) {}

    /** Created at or after the one and before the other. */
    record Range(Optional<Instant> after, Optional<Instant> before) implements Predicate<Prediction> {
        @Override
        public boolean test(Prediction prediction) {
            var at = prediction.createdAt();
            return after.filter(at::isBefore).isEmpty()
                    && before.filter(limit -> !at.isBefore(limit)).isEmpty();
        }
    }
}
