package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.Service;
import com.aifreedomstudios.video.sandbox.process.Callers;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances of a service: as many as wanted, a new one in the place of each that dies. */
public final class Instances implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration START = Duration.ofSeconds(90);

    private final Sandbox sandbox;
    private final Service service;
    private final QuickStart starter;
    private final Map<String, String> environment;
    private final List<ServiceProcess> running = new CopyOnWriteArrayList<>();
    private final Thread keeper;
    private volatile int wanted;
    private final AtomicInteger starts = new AtomicInteger();

    public Instances(Sandbox sandbox, Service service, Map<String, String> environment) {
        this.sandbox = sandbox;
        this.service = service;
        this.starter = new QuickStart(service);
        this.environment = Map.copyOf(environment);
        this.keeper = Thread.ofVirtual().name("keeper-" + service.label()).start(this::keep);
    }

    /** While all is calm, before the first one starts. */
    public void prepare() {
        starter.prepare(sandbox, environment);
    }

    /** Of each. */
    Map<String, String> environment() {
        return environment;
    }

    /** From now on so many run; returns at once. Those that are too many end when they are told to. */
    public void want(int count) {
        wanted = count;
    }

    /** The same; returns when so many are ready. */
    public void awaitReady(int count) {
        want(count);
        Patience.require(service.label() + " is ready", START, () -> {
            var ready = 0;
            for (ServiceProcess process : running) {
                ready += isReady(process) ? 1 : 0;
            }
            return ready >= count;
        });
    }

    public List<ServiceProcess> running() {
        return List.copyOf(running);
    }

    /** How many were started so far. */
    public int starts() {
        return starts.get();
    }

    /** The one that caused the phase, if it is one of these. */
    public Optional<ServiceProcess> calling(Phase phase) {
        var pids = running.stream().map(ServiceProcess::pid).toList();
        var pid = Callers.pidOf(phase.callerPort(), phase.serverPort(), pids);
        return running.stream()
                .filter(process -> pid.isPresent() && process.pid() == pid.getAsLong())
                .findFirst();
    }

    /** Ends them in order, and waits for it. */
    @Override
    public void close() {
        want(0);
        keeper.interrupt();
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.forEach(ServiceProcess::resume);
        running.forEach(ServiceProcess::terminate);
        running.forEach(ServiceProcess::close);
        running.clear();
    }

    private void keep() {
        try {
            while (true) {
                running.removeIf(process -> !process.isAlive());
                while (running.size() < wanted) {
                    running.add(starter.start(sandbox, environment));
                    starts.incrementAndGet();
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isReady(ServiceProcess process) {
        try {
            return process.isReady();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
