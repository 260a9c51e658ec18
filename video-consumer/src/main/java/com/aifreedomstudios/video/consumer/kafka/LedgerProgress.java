package com.aifreedomstudios.video.consumer.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how far reading the ledger is, once it takes long. */
final class LedgerProgress {

    private static final Logger log = LoggerFactory.getLogger(LedgerProgress.class);

    private static final Duration TELL_EVERY = Duration.ofSeconds(2);

    private final String what;
    private final long first;
    private final long end;
    private final Clock clock;
    private final Instant began;
    private Instant lastRead;
    private Instant tellAt;
    private long records;

    /**
     * @param first where reading begins, as a sum of offsets
     * @param end where it ends, as one
     */
    LedgerProgress(Collection<TopicPartition> partitions, long first, long end, Clock clock) {
        this.what = partitions.size() == 1
                ? partitions.iterator().next().toString()
                : partitions.size() + " partitions of the ledger";
        this.first = first;
        this.end = end;
        this.clock = clock;
        this.began = clock.instant();
        this.lastRead = began;
        this.tellAt = began.plus(TELL_EVERY);
    }

    /** Called again and again, also while nothing arrives. */
    void read(int more, long position) {
        var now = clock.instant();
        records += more;
        if (more > 0) {
            lastRead = now;
        }
        if (now.isBefore(tellAt)) {
            return;
        }
        tellAt = now.plus(TELL_EVERY);
        var silent = Duration.between(lastRead, now);
        if (silent.compareTo(TELL_EVERY) < 0) {
            log.info("reading {}: {} records, {} % after {} s", what, records, percent(position), seconds(began, now));
        } else {
            log.warn(
                    "reading {}: {} records, {} %, and nothing from the broker for {} s",
                    what, records, percent(position), silent.toSeconds());
        }
    }

    /** Everything is read. */
    void done() {
        var now = clock.instant();
        if (!now.isBefore(began.plus(TELL_EVERY))) {
            log.info("read {}: {} records in {} s", what, records, seconds(began, now));
        }
    }

    private long percent(long position) {
        return end <= first ? 100 : 100 * (position - first) / (end - first);
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }
}
