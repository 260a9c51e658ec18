package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** Judges what became of requests, by what the simulators wrote down, what is in the store and what two readers read. */
public final class Oracle {

    private final Sandbox sandbox;
    private final Witness witness;

    public Oracle(Sandbox sandbox, Witness witness) {
        this.sandbox = sandbox;
        this.witness = witness;
    }

    /**
     * What holds for requests that all should have become videos.
     *
     * @param unseen predictions that the provider was told never to show again, so that a second one is nobody's fault
     */
    public List<Finding> judge(Set<String> ids, Set<String> unseen) {
        var afterwards = Witness.afterwards(sandbox);
        var paid = new Payments(sandbox.replicate());
        var generated = generated(ids);
        var findings = new ArrayList<Finding>();
        findings.add(answered(ids, witness.outcomes()));
        findings.add(answeredOnce(ids, afterwards));
        findings.add(paidOnce(ids, paid, unseen));
        findings.add(new Vault(sandbox).delivered(ids, generated, paid));
        findings.add(new Vault(sandbox).storedOnce(generated));
        findings.add(new Placement(sandbox.platform()).placedOnce(generated));
        return findings;
    }

    private Map<String, VideoGenerated> generated(Set<String> ids) {
        return ids.stream()
                .flatMap(id -> witness.outcomes(id).stream())
                .filter(VideoGenerated.class::isInstance)
                .map(VideoGenerated.class::cast)
                .collect(Collectors.toMap(VideoGenerated::getRequestId, event -> event, (first, _) -> first));
    }

    /** None of these requests gives a reason for another answer than a video. */
    static Finding answered(Set<String> ids, Map<String, List<SpecificRecord>> outcomes) {
        var trouble = new ArrayList<String>();
        var missing = 0;
        var failed = 0;
        for (String id : new TreeSet<>(ids)) {
            var mine = outcomes.getOrDefault(id, List.of());
            if (mine.isEmpty()) {
                missing++;
                trouble.add(id + " has no outcome");
            }
            for (SpecificRecord outcome : mine) {
                if (outcome instanceof VideoFailed failure) {
                    failed++;
                    trouble.add(id + " failed: " + failure.getCode() + ", " + failure.getMessage());
                }
            }
        }
        return Finding.of(
                Invariant.ANSWERED,
                (ids.size() - missing) + "/" + ids.size() + (failed == 0 ? "" : ", " + failed + " without a video"),
                trouble);
    }

    private Finding answeredOnce(Set<String> ids, Map<String, List<SpecificRecord>> afterwards) {
        var trouble = new ArrayList<String>();
        var doubled = 0;
        for (String id : ids) {
            var live = witness.outcomes(id);
            var later = afterwards.getOrDefault(id, List.of());
            if (live.size() > 1 || later.size() > 1) {
                doubled++;
                trouble.add(id + " has " + live.size() + " outcomes, read later " + later.size());
            } else if (!live.toString().equals(later.toString())) {
                trouble.add(id + " reads otherwise later");
            }
        }
        return Finding.of(Invariant.ANSWERED_ONCE, doubled + " twice", trouble);
    }

    private static Finding paidOnce(Set<String> ids, Payments paid, Set<String> unseen) {
        var extra = 0;
        var trouble = new ArrayList<String>();
        for (String id : ids) {
            var predictions = paid.of(id);
            var counted = predictions.stream()
                    .filter(prediction -> !unseen.contains(prediction))
                    .toList();
            extra += Math.max(0, predictions.size() - 1);
            if (counted.size() > 1) {
                trouble.add(id + " was paid for " + predictions.size() + " times: " + predictions);
            }
        }
        var figure = paid.count(ids) + " paid, " + extra + " extra";
        return Finding.of(Invariant.PAID_ONCE, unseen.isEmpty() ? figure : figure + "/" + unseen.size(), trouble);
    }
}
