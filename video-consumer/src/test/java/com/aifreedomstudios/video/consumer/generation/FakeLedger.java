package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Live;
import com.aifreedomstudios.video.consumer.job.RequestKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ledger in memory, whose owner can be made to die around any of its commits. */
final class FakeLedger implements Ledger, OtherJobs {

    /** Where around a commit the owner dies. */
    enum Death {
        BEFORE_IT_IS_DURABLE,
        AFTER_IT_IS_DURABLE
    }

    private final List<Job> commits = new ArrayList<>();
    private final Map<RequestKey, Job> durable = new LinkedHashMap<>();
    private int deathAt = Integer.MAX_VALUE;
    private Death death = Death.AFTER_IT_IS_DURABLE;

    /** The owner dies once, at a commit counted from 1. */
    void willDieAt(int commit, Death when) {
        deathAt = commit;
        death = when;
    }

    /** A job that another owner has. */
    void holds(Job job) {
        durable.put(job.key(), job);
    }

    @Override
    public Job commit(Live from, Job to) {
        var dies = commits.size() + 1 == deathAt;
        if (dies) {
            deathAt = Integer.MAX_VALUE;
        }
        if (dies && death == Death.BEFORE_IT_IS_DURABLE) {
            throw new Lost("died", new IllegalStateException());
        }
        commits.add(to);
        durable.put(to.key(), to);
        if (dies) {
            throw new Lost("died", new IllegalStateException());
        }
        return to;
    }

    @Override
    public List<Job> movedSince(Instant from) {
        return List.copyOf(durable.values());
    }

    Job latest(RequestKey key) {
        var job = durable.get(key);
        if (job == null) {
            throw new AssertionError("nothing is known of " + key);
        }
        return job;
    }

    List<String> states() {
        return commits.stream().map(job -> job.getClass().getSimpleName()).toList();
    }
}
