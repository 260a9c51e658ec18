package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.generation.ListPredictions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lists predictions page by page to the end, or not at all. */
final class AllPredictions implements ListPredictions {

    /** Our clock and the provider's differ; too much in the list does no harm, too little may. */
    static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(2);

    private static final int MOST_PAGES = 1_000;

    private final ReplicateApi api;

    AllPredictions(ReplicateApi api) {
        this.api = api;
    }

    @Override
    public List<Listed> since(Instant from) {
        var earliest = from.minus(CLOCKS_DIFFER_BY);
        var all = new ArrayList<Listed>();
        var address = api.predictionsSince(earliest);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var page = api.page(address);
            page.predictions().forEach(view -> all.add(listed(view, earliest)));
            if (page.next() == null) {
                return all;
            }
            address = page.next();
        }
        throw new ReplicateUnavailable("Replicate's list of predictions does not end");
    }

    private static Listed listed(PredictionView view, Instant earliest) {
        return new Listed(
                view.prediction(earliest),
                ReplicateJson.text(view.json(), "model").orElse(""),
                ReplicateJson.values(view.json().path("input")));
    }
}
