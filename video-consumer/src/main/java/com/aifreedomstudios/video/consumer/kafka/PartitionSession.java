package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.Ledger;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Job.Live;
import com.aifreedomstudios.video.consumer.job.KeptVideo;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.RequestKey;
import com.aifreedomstudios.video.consumer.kafka.EventCodec.Poison;
import com.aifreedomstudios.video.consumer.kafka.KnownRequests.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition between being fenced in and being lost: the jobs it has, those that run, and the one who writes for it.
 *
 * <p>What it remembers changes only after it is durable.
 */
final class PartitionSession implements Ledger {

    private static final Logger log = LoggerFactory.getLogger(PartitionSession.class);

    /** A job's record is deleted by the broker after days, so that of a job which stays in one state is written again. */
    private static final Duration WRITTEN_AGAIN_AFTER = Duration.ofDays(1);

    private final int partition;
    private final PartitionParts parts;
    private final LedgerWriter writer;
    private final KnownRequests known;
    private final Map<RequestKey, RunningJob> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    PartitionSession(int partition, PartitionParts parts, LedgerWriter writer, KnownRequests known) {
        this.partition = partition;
        this.parts = parts;
        this.writer = writer;
        this.known = known;
    }

    /** Goes on with the jobs that are not finished. */
    void resume(Collection<RecordedJob> jobs) {
        for (RecordedJob recorded : jobs) {
            if (recorded.job() instanceof Live live) {
                remember(live);
                start(Job.restored(live, parts.clock().instant()), recorded.since());
            }
        }
        log.info("partition={} is owned: {} jobs known, {} of them go on", partition, known.count(), running.size());
    }

    Load load() {
        return new Load(
                running.size(),
                running.values().stream().mapToLong(RunningJob::pictureBytes).sum());
    }

    /** The latest durable states of the jobs under way. */
    List<RecordedJob> jobs() {
        return running.values().stream().map(RunningJob::latest).toList();
    }

    /** Writes the states of live jobs again before the broker deletes them for their age. Returns at once. */
    void keepLiveJobs() {
        var before = parts.clock().instant().minus(WRITTEN_AGAIN_AFTER);
        running.values().forEach(job -> job.writeAgain(before, latest -> writer.write(List.of(ledgerRecord(latest)))));
    }

    /** Completes when nothing more can be written. */
    CompletableFuture<Void> ended() {
        return writer.ended();
    }

    /**
     * Takes requests in: each becomes a job, is recognised as known, or goes to the dead letters. Blocks until that is
     * durable; repeating it does no harm.
     *
     * @throws RegistryUnavailable if a request cannot be read now; none of them is taken in
     */
    void take(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        var now = parts.clock().instant();
        var writes = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var jobs = new HashMap<RequestKey, Job>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                var reading = parts.requests().read(record);
                var request = reading.request();
                var fingerprint = parts.ledgerCodec().fingerprint(request);
                var before = jobs.get(request.key());
                var verdict = before == null
                        ? known.compare(parts.ledgerCodec().key(request.key()), fingerprint)
                        : before.fingerprint().equals(fingerprint) ? Verdict.REPEATED : Verdict.CONFLICTING;
                switch (verdict) {
                    case NEW -> {
                        var accepted = parts.admission().accept(request, fingerprint);
                        var job = parts.admission().examine(accepted, reading.invalid());
                        jobs.put(request.key(), job);
                        writes.addAll(records(accepted, recorded(job, now)));
                    }
                    case REPEATED -> {}
                    case CONFLICTING -> writes.add(parts.deadLetters().conflict(record, request.key()));
                }
            } catch (Poison poison) {
                writes.add(parts.deadLetters().poison(record, poison));
            }
        }
        if (!writes.isEmpty()) {
            durable(writer.write(writes));
        }
        jobs.values().forEach(job -> {
            remember(job);
            log(job);
            if (job instanceof Live live) {
                start(live, now);
            }
        });
    }

    @Override
    public Job commit(Live from, Job to) throws InterruptedException {
        var next = recorded(to, parts.clock().instant());
        var records = records(from, next);
        var job = Objects.requireNonNull(running.get(to.key()), "a job that does not run");
        durable(job.move(() -> writer.write(records)));
        job.moved(next);
        remember(to);
        log(to);
        return to;
    }

    /** Ends every job at the next point where that costs nothing, then the writer. Blocks until then, or for as long as is given. */
    void handOver(Duration within) throws InterruptedException {
        closing = true;
        running.values().forEach(RunningJob::end);
        awaitJobs(within);
        writer.finish();
    }

    /** Ends everything at once. */
    void abandon() {
        closing = true;
        writer.abandon();
        running.values().forEach(RunningJob::endNow);
    }

    /** Blocks until no job runs any more, so that none of them does anything beside its successor. */
    void awaitJobs(Duration within) throws InterruptedException {
        var end = System.nanoTime() + within.toNanos();
        for (RunningJob job : running.values()) {
            if (!job.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                job.endNow();
            }
        }
    }

    private void start(Live job, Instant since) {
        var started = new RunningJob(recorded(job, since), this::run);
        running.put(job.key(), started);
        if (closing) {
            started.end();
        }
        started.start();
    }

    @SuppressWarnings("CatchThrowable") // a job must not stop without anybody noticing
    private void run(RunningJob job) {
        try {
            parts.loop().run(job::live, this, job.handover());
        } catch (InterruptedException | Lost goesOnElsewhere) {
            log.debug("job={} goes on elsewhere: {}", job.key(), goesOnElsewhere.getMessage());
        } catch (Throwable bug) {
            log.error("job={} stopped, so its partition is restored", job.key(), bug);
            writer.abandon();
        } finally {
            running.remove(job.key());
        }
    }

    private void remember(Job job) {
        var key = parts.ledgerCodec().key(job.key());
        switch (job) {
            case Live live -> known.live(key, live.fingerprint());
            case Finished finished -> known.finished(key, finished.fingerprint(), finished.finishedAt());
        }
    }

    private RecordedJob recorded(Job job, Instant since) {
        return new RecordedJob(partition, job, since);
    }

    private List<ProducerRecord<byte[], byte[]>> records(Live from, RecordedJob to) {
        var records = new ArrayList<>(parts.events().causedBy(from, to.job()));
        records.add(ledgerRecord(to));
        return records;
    }

    private ProducerRecord<byte[], byte[]> ledgerRecord(RecordedJob job) {
        var codec = parts.ledgerCodec();
        return new ProducerRecord<>(
                parts.topics().jobLedger(), partition, codec.key(job.job().key()), codec.value(job));
    }

    private static void durable(CompletableFuture<Void> write) throws InterruptedException {
        try {
            write.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Lost lost ? lost : new Lost("the ledger cannot be written", e);
        }
    }

    /** Without URLs, which may be signed. */
    private static void log(Job job) {
        switch (job) {
            case Live live ->
                log.debug("job={} is {}", live.key(), live.getClass().getSimpleName());
            case Finished finished -> {
                switch (finished.outcome()) {
                    case Outcome.Generated(KeptVideo video) -> log.info("job={} generated: {}", job.key(), video.key());
                    case Outcome.Failed failed ->
                        log.info(
                                "job={} failed: {}, charged {}: {}",
                                job.key(),
                                failed.refusal().code(),
                                failed.charged(),
                                failed.refusal().message());
                    case Outcome.Quoted _ -> log.info("job={} quoted", job.key());
                }
            }
        }
    }
}
