package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Requests;
import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import com.aifreedomstudios.video.sandbox.simulator.Phases.Listening;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Everybody who sees what the services do for a request, while they do it. */
final class Observers implements AutoCloseable {

    private final Map<String, String> requestOf = new ConcurrentHashMap<>();
    private final BiConsumer<Phase, Optional<String>> listener;
    private final List<Listening> listenings;

    /** @param listener is told each phase and the id of the request it is about, on the observer's own thread */
    Observers(Sandbox sandbox, BiConsumer<Phase, Optional<String>> listener) {
        this.listener = listener;
        this.listenings = Stream.of(
                        sandbox.replicate().controls().phases(),
                        sandbox.platform().controls().phases(),
                        sandbox.taps().phases())
                .map(phases -> phases.onPhase(this::tell))
                .toList();
    }

    @Override
    public void close() {
        listenings.forEach(Listening::close);
    }

    private void tell(Phase phase) {
        var id = Requests.idIn(phase);
        var prediction = phase.details().get("id");
        if (prediction != null && id.isPresent()) {
            requestOf.put(prediction, id.get());
        }
        listener.accept(phase, id.or(() -> Optional.ofNullable(prediction).map(requestOf::get)));
    }
}
