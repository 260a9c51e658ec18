package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.Sha256;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The requests of a partition for as long as a repetition of them is to be recognised: there may be a million of them, so
 * what is kept of each are hashes, of which no two are the same by chance or by intent.
 */
final class KnownRequests {

    /** How long after its outcome a request is known. */
    static final Duration HORIZON = Duration.ofDays(7);

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    /** How a request compares with those that are known. */
    enum Verdict {
        NEW,
        REPEATED,
        CONFLICTING
    }

    /** The first half of a SHA-256. */
    private record Hash(long high, long low) {

        static Hash of(byte[] bytes) {
            var hash = ByteBuffer.wrap(Sha256.digest().digest(bytes));
            return new Hash(hash.getLong(), hash.getLong());
        }
    }

    private record Known(long printHigh, long printLow, long forgetAt) {

        static Known until(long forgetAt, String fingerprint) {
            return new Known(
                    HexFormat.fromHexDigitsToLong(fingerprint, 0, 16),
                    HexFormat.fromHexDigitsToLong(fingerprint, 16, 32),
                    forgetAt);
        }

        boolean matches(String fingerprint) {
            return equals(until(forgetAt, fingerprint));
        }
    }

    private final Clock clock;
    private final Map<Hash, Known> requests = new ConcurrentHashMap<>();
    private volatile long nextSweep;

    KnownRequests(Clock clock) {
        this.clock = clock;
        this.nextSweep = clock.millis() + BETWEEN_SWEEPS.toMillis();
    }

    int count() {
        return requests.size();
    }

    /**
     * What a request is.
     *
     * @param key of its ledger records
     * @param fingerprint as {@link LedgerCodec} takes it
     */
    Verdict compare(byte[] key, String fingerprint) {
        var known = requests.get(Hash.of(key));
        if (known == null || known.forgetAt() <= clock.millis()) {
            return Verdict.NEW;
        }
        return known.matches(fingerprint) ? Verdict.REPEATED : Verdict.CONFLICTING;
    }

    /** Remembers a request for as long as its job lives. */
    void live(byte[] key, String fingerprint) {
        requests.put(Hash.of(key), Known.until(Long.MAX_VALUE, fingerprint));
    }

    /** Remembers a request for the rest of the time after its outcome, and forgets those whose time is over. */
    void finished(byte[] key, String fingerprint, Instant at) {
        var now = clock.millis();
        var forgetAt = at.plus(HORIZON).toEpochMilli();
        if (forgetAt > now) {
            requests.put(Hash.of(key), Known.until(forgetAt, fingerprint));
        }
        if (now > nextSweep) {
            nextSweep = now + BETWEEN_SWEEPS.toMillis();
            requests.values().removeIf(known -> known.forgetAt() <= now);
        }
    }
}
