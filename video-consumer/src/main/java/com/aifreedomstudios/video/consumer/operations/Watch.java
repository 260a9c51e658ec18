package com.aifreedomstudios.video.consumer.operations;

import com.aifreedomstudios.video.consumer.generation.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Asks every probe again and again, and says in the log when something goes away and when it comes back. */
final class Watch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final List<Probe> probes;
    private final Duration whileWell;
    private final Duration whileNot;
    private final Map<String, Optional<String>> latest = new ConcurrentHashMap<>();
    private List<Thread> threads = List.of();

    /**
     * @param whileWell between two questions; some partners charge for each
     * @param whileNot between the first two questions to one that is not ready
     */
    Watch(List<Probe> probes, Duration whileWell, Duration whileNot) {
        this.probes = probes;
        this.whileWell = whileWell;
        this.whileNot = whileNot;
    }

    /** What is wrong as far as is known; before the first answer, that there is none yet. */
    Optional<String> trouble(Probe probe) {
        return latest.getOrDefault(probe.name(), Optional.of("not asked yet"));
    }

    @Override
    public void start() {
        threads = probes.stream()
                .map(probe -> Thread.ofVirtual().name("watch-" + probe.name()).start(() -> watch(probe)))
                .toList();
    }

    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    private void watch(Probe probe) {
        try {
            var pause = whileNot;
            while (!Thread.currentThread().isInterrupted()) {
                var trouble = ask(probe);
                note(probe, trouble);
                Thread.sleep(trouble.isEmpty() ? whileWell : pause);
                pause = trouble.isEmpty() ? whileNot : longer(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A probe that is broken is a trouble, too: what it said last would stand for ever. */
    private Optional<String> ask(Probe probe) {
        try {
            return probe.trouble();
        } catch (RuntimeException bug) {
            var trouble = Optional.of(probe.name() + " cannot be asked because of a bug: " + bug);
            if (!trouble.equals(trouble(probe))) {
                log.error("{} cannot be asked because of a bug", probe.name(), bug);
            }
            return trouble;
        }
    }

    /** Twice as long, until it is as long as while all is well. */
    private Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(whileWell) < 0 ? twice : whileWell;
    }

    private void note(Probe probe, Optional<String> now) {
        var before = trouble(probe);
        latest.put(probe.name(), now);
        if (now.isPresent() && !now.equals(before)) {
            log.warn("not ready: {}", now.get());
        } else if (now.isEmpty() && before.isPresent()) {
            log.info("{} is ready", probe.name());
        }
    }
}
