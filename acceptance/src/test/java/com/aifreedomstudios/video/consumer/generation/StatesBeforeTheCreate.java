package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Submitting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What a job's loop makes durable when a create call is declared. */
public final class StatesBeforeTheCreate implements Callable<List<String>> {

    @Override
    public List<String> call() throws ReflectiveOperationException {
        var durable = new ArrayList<String>();
        Ledger ledger = (_, to) -> {
            durable.add(to.getClass().getSimpleName());
            return to;
        };
        var commit = JobLoop.class.getDeclaredMethod("commit", Ledger.class, Job.Live.class, Job.class);
        commit.setAccessible(true);
        var from = Declared.job();
        var to = new Submitting(from, Declared.submission(Declared.NOON.plusSeconds(30)));
        // Of the loop's own parts none is asked.
        commit.invoke(JobLoop.class.getConstructors()[0].newInstance(null, null, null, null), ledger, from, to);
        return durable;
    }
}
