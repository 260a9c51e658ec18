package com.aifreedomstudios.video.consumer.generation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A lane with a few places, given to whoever's video was finished first, since it is deleted first. */
final class ByExpiry {

    private record Waiter(Instant completedAt, Condition turn) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Waiter> waiters = new PriorityQueue<>(Comparator.comparing(Waiter::completedAt));
    private int free;

    ByExpiry(int places) {
        free = places;
    }

    void enter(Instant completedAt) throws InterruptedException {
        lock.lockInterruptibly();
        var me = new Waiter(completedAt, lock.newCondition());
        waiters.add(me);
        try {
            while (free == 0 || !me.equals(waiters.peek())) {
                me.turn().await();
            }
            free--;
        } finally {
            waiters.remove(me);
            wakeNext();
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            free++;
            wakeNext();
        } finally {
            lock.unlock();
        }
    }

    private void wakeNext() {
        if (free > 0 && !waiters.isEmpty()) {
            waiters.element().turn().signal();
        }
    }
}
