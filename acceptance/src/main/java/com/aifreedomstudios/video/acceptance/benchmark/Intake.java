package com.aifreedomstudios.video.acceptance.benchmark;

import com.aifreedomstudios.video.acceptance.world.Patience;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How long a request takes until its create call arrives at the provider, and what commits cost on the way. */
record Intake(Instance instance, Topic ledger) {

    private static final Duration LATEST = Duration.ofSeconds(60);

    /** For the last states to be written. */
    private static final Duration REST = Duration.ofSeconds(2);

    Figures at(Series series, int rate, int seconds) {
        var ends = ledger.ends();
        var processorBefore = instance.processorTime();
        series.publish(seconds * rate, rate);
        var processor = instance.processorTime().minus(processorBefore);
        var _ = Patience.await(LATEST, () -> series.created() >= (long) seconds * rate);
        Patience.pause(REST);
        var created = new Timings(series.untilCreated());
        var offsets = Topic.total(ledger.ends()) - Topic.total(ends);
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        ledger.read(ends, records::add);
        var commits = new Timings(commits(records));
        // Each transaction takes one offset for the mark of its commit.
        var transactions = offsets - records.size();
        return new Figures()
                .with("requests a second", rate)
                .with("created", created.count() + " of " + seconds * rate)
                .with("request to create, p50", created.percentile(0.5))
                .with("request to create, p99", created.percentile(0.99))
                .with("a commit, p50", commits.percentile(0.5))
                .with("a commit, p99", commits.percentile(0.99))
                .with("states written per request", ratio(records.size(), created.count()))
                .with("states per transaction", ratio(records.size(), transactions))
                .with("processor", processor.toMillis() / 10 / seconds + " % of one core");
    }

    /** From one state of a job to the next, where there is nothing to be done in between but to commit. */
    private static List<Duration> commits(List<ConsumerRecord<byte[], byte[]>> records) {
        var refined = new HashMap<String, Long>();
        var took = new ArrayList<Duration>();
        for (var record : records) {
            var job = new String(record.key(), StandardCharsets.UTF_8);
            var value = new String(record.value(), StandardCharsets.UTF_8);
            if (value.contains("\"state\":\"Refined\"")) {
                refined.put(job, record.timestamp());
            } else if (value.contains("\"state\":\"Prepared\"") && refined.containsKey(job)) {
                took.add(Duration.ofMillis(record.timestamp() - refined.get(job)));
            }
        }
        return took;
    }

    private static String ratio(long one, long other) {
        return other == 0 ? "-" : String.format(Locale.ROOT, "%.2f", (double) one / other);
    }
}
