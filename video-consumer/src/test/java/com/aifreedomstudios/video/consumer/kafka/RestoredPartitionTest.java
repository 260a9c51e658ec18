package com.aifreedomstudios.video.consumer.kafka;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.SettableClock;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Accepted;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Job.Refined;
import com.aifreedomstudios.video.consumer.job.Order;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Prompt;
import com.aifreedomstudios.video.consumer.kafka.KnownRequests.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RestoredPartitionTest {

    private static final String PRINT = "0123456789abcdef0123456789abcdef";
    private static final String ANOTHER_PRINT = "0123456789abcdef0123456789abcdee";

    private final SettableClock clock = new SettableClock("2026-11-22T12:00:00Z");
    private final Instant now = clock.instant();
    private final LedgerCodec codec = new LedgerCodec();
    private final RestoredPartition restored = new RestoredPartition(codec, new KnownRequests(clock));
    private long offset;

    @Test
    void goesOnWithTheLatestStateOfEachJobThatIsNotFinished() {
        var one = accepted("one");
        var other = accepted("other");
        var refined = new Refined(one.order(), Prompt.asAsked("a kite"));

        read(one);
        read(other);
        read(refined);

        assertThat(restored.live()).extracting(RecordedJob::job).containsExactly(refined, other);
    }

    @Test
    void recognisesWhatIsFinished() {
        var job = accepted("one");

        read(job);
        read(finished(job, now.minus(Duration.ofDays(6))));

        assertThat(restored.live()).isEmpty();
        assertThat(restored.known().compare(codec.key(job.key()), PRINT)).isEqualTo(Verdict.REPEATED);
        assertThat(restored.known().compare(codec.key(job.key()), ANOTHER_PRINT))
                .isEqualTo(Verdict.CONFLICTING);
    }

    /** A request that was published again after it was forgotten. */
    @Test
    void goesOnWithAJobThatWasFinishedOnceBefore() {
        var before = accepted("one");
        var again = new Accepted(new Order(before.order().request(), PRINT, now, now.plusSeconds(60)));

        read(before);
        read(finished(before, now.minus(Duration.ofDays(7))));
        read(again);

        assertThat(restored.live()).extracting(RecordedJob::job).isEqualTo(List.of(again));
    }

    private void read(Job job) {
        var at = job instanceof Finished finished ? finished.finishedAt() : now;
        var value = codec.value(new RecordedJob(3, job, at));
        restored.read(new ConsumerRecord<>(
                "ledger",
                3,
                offset++,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                codec.key(job.key()),
                value,
                new RecordHeaders(),
                Optional.empty()));
    }

    private Accepted accepted(String id) {
        return new Accepted(new Order(aRequest().withId(id).build(), PRINT, now, now.plusSeconds(7200)));
    }

    private static Job finished(Accepted job, Instant at) {
        return job.finished(new Outcome.Quoted(null, List.of()), at);
    }
}
