package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.generation.AwaitPrediction.Ending;
import com.aifreedomstudios.video.consumer.job.Prediction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Looks at many predictions for as few calls as possible: a page of the list tells the state of a hundred. */
final class Look {

    /** So that a list which shows nothing of ours does not turn into a storm of single calls. */
    private static final int MOST_SINGLE_CALLS = 50;

    private final ReplicateApi api;
    private final Endings endings;
    private int turn;

    Look(ReplicateApi api, Endings endings) {
        this.api = api;
        this.endings = endings;
    }

    /**
     * Looks once; whoever is missed is seen the next time.
     *
     * @param ended is told ids and endings as they are found
     * @return how many calls it took
     * @throws ReplicateUnavailable if Replicate stops answering
     */
    int at(Collection<Prediction> waitedFor, BiConsumer<String, Ending> ended) {
        var open = new TreeMap<String, Prediction>();
        waitedFor.forEach(prediction -> open.put(prediction.id(), prediction));
        var toRead = new ArrayList<String>();
        var oldest = waitedFor.stream().map(Prediction::createdAt).min(Instant::compareTo);
        @Nullable
        HttpUrl address =
                oldest.map(at -> api.predictionsSince(at.minusSeconds(1))).orElse(null);
        int pages = 0;
        int pagesInVain = 0;
        // Further pages pay as long as they may spare more single calls than they cost.
        while (address != null && open.size() > pagesInVain) {
            var page = api.page(address);
            pages++;
            int before = open.size();
            for (var view : page.predictions()) {
                if (open.remove(view.id()) != null) {
                    tell(view, ended, toRead);
                }
            }
            pagesInVain = open.size() < before ? 0 : pagesInVain + 1;
            address = page.next();
        }
        toRead.addAll(nextFew(open.keySet()));
        for (var id : toRead) {
            api.prediction(id).flatMap(endings::of).ifPresent(ending -> ended.accept(id, ending));
        }
        return pages + toRead.size();
    }

    /** The list is believed for a success with its output; any other ending is read in full, where nothing is left out. */
    private void tell(PredictionView view, BiConsumer<String, Ending> ended, List<String> toRead) {
        endings.of(view).ifPresent(ending -> {
            if (ending instanceof Ending.Succeeded) {
                ended.accept(view.id(), ending);
            } else {
                toRead.add(view.id());
            }
        });
    }

    private List<String> nextFew(Collection<String> ids) {
        var inTurn = new ArrayList<>(ids);
        Collections.rotate(inTurn, -turn);
        var few = inTurn.subList(0, Math.min(inTurn.size(), MOST_SINGLE_CALLS));
        turn += few.size();
        return few;
    }
}
