package com.aifreedomstudios.video.sandbox.proxy.store;

import com.aifreedomstudios.video.sandbox.proxy.Connection;
import com.aifreedomstudios.video.sandbox.proxy.Relay;
import com.aifreedomstudios.video.sandbox.proxy.Tap;
import com.aifreedomstudios.video.sandbox.simulator.Journal;
import com.aifreedomstudios.video.sandbox.simulator.Phases;

/**
 * Tells what is asked of the object store, as phases {@code store.<operation>.<moment>}.
 *
 * <p>The operations are {@code put}, {@code begin}, {@code part} and {@code complete} (of a multipart upload),
 * {@code abort}, {@code get}, {@code head}, {@code list} and {@code delete}. The moments are {@code received} (nothing is
 * forwarded yet), {@code halfway} (half of a large body is forwarded), {@code executed} (the store's answer is here and not
 * forwarded yet) and {@code replied}. A caller that is gone after one of the first two gets nothing more forwarded. Details are
 * {@code key}, {@code ifNoneMatch} where it is given, and {@code status} once it is known.
 *
 * <p>The journal gets one entry {@code written} with {@code key}, {@code how} ({@code put} or {@code complete}) and
 * {@code status} for every object that the store says it has.
 */
public record StoreTap(Phases phases, Journal journal) implements Tap {

    @Override
    public Relay relay(Connection connection) {
        return new StoreRelay(connection, phases, journal);
    }
}
