package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private record Known(Hash fingerprint, long forgetAt) {}

    private final Clock clock;
    private final Map<Hash, Known> requests = new ConcurrentHashMap<>();
    private volatile Instant nextSweep;

    KnownRequests(Clock clock) {
        this.clock = clock;
        this.nextSweep = clock.instant().plus(BETWEEN_SWEEPS);
    }

    int count() {
        return requests.size();
    }

    /** @param key of the request's ledger records */
    Verdict compare(byte[] key, String fingerprint) {
        var known = requests.get(Hash.of(key));
        if (known == null || known.forgetAt() < clock.millis()) {
            return Verdict.NEW;
        }
        return known.fingerprint().equals(print(fingerprint)) ? Verdict.REPEATED : Verdict.CONFLICTING;
    }

    /** Remembers a request for as long as its job lives. */
    void live(byte[] key, String fingerprint) {
        requests.put(Hash.of(key), new Known(print(fingerprint), Long.MAX_VALUE));
    }

    /** Remembers a request for the time after its outcome, and forgets those whose time is over. */
    void finished(byte[] key, String fingerprint, Instant at) {
        requests.put(
                Hash.of(key), new Known(print(fingerprint), at.plus(HORIZON).toEpochMilli()));
        var now = clock.instant();
        if (now.isAfter(nextSweep)) {
            nextSweep = now.plus(BETWEEN_SWEEPS);
            requests.values().removeIf(known -> known.forgetAt() < now.toEpochMilli());
        }
    }

    private static Hash print(String fingerprint) {
        return Hash.of(fingerprint.getBytes(StandardCharsets.UTF_8));
    }
}
