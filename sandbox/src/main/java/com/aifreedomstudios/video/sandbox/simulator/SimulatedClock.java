package com.aifreedomstudios.video.sandbox.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Real time that can be moved forward, with a timetable: what is due {@link #at} an instant is done when the clock gets there,
 * by itself or by being moved. Every task runs on a virtual thread of its own.
 */
public final class SimulatedClock extends Clock implements AutoCloseable {
    private final Clock real;
    private final PriorityQueue<Due> timetable = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Thread keeper;
    private Duration ahead = Duration.ZERO;

    public SimulatedClock() {
        this(Clock.systemUTC());
    }

    public SimulatedClock(Clock real) {
        this.real = real;
        this.keeper = Thread.ofPlatform().daemon().name("simulated-clock").start(this::keepTimetable);
    }

    /** Moves the clock forward; what has become due is started before this returns. */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) throw new IllegalArgumentException("A simulated clock only goes forward, not by " + by);
        ahead = ahead.plus(by);
        startWhatIsDue();
        notifyAll();
    }

    /** Runs the action when the clock has reached the instant. */
    public synchronized void at(Instant instant, Runnable action) {
        timetable.add(new Due(instant, action));
        notifyAll();
    }

    @Override
    public synchronized Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone).getZone().equals(getZone()) ? this : Clock.offset(real.withZone(zone), ahead());
    }

    /** Forgets what is not due yet. */
    @Override
    public void close() {
        keeper.interrupt();
    }

    /** By how much it was moved forward so far. */
    public synchronized Duration ahead() {
        return ahead;
    }

    private synchronized void keepTimetable() {
        try {
            while (true) {
                startWhatIsDue();
                var next = timetable.peek();
                if (next == null) wait();
                else wait(Math.max(1, Duration.between(instant(), next.at()).toMillis()));
            }
        } catch (InterruptedException closed) {
            timetable.clear();
        }
    }

    private void startWhatIsDue() {
        var now = instant();
        for (var next = timetable.peek(); next != null && !next.at().isAfter(now); next = timetable.peek()) {
            timetable.remove();
            Thread.startVirtualThread(next.action());
        }
    }

    private record Due(Instant at, Runnable action) {}
}
