package com.aifreedomstudios.video.sandbox.poe;

import com.aifreedomstudios.video.sandbox.simulator.Controls;
import java.util.List;

/**
 * What a {@link PoeSimulator} is to be like.
 *
 * @param port to listen on; 0 takes a free one
 * @param controls steering and journal; closed with the simulator
 * @param key the only API key accepted
 * @param models the names accepted, in exactly this case
 * @param limited whether the limit of 500 requests a minute holds
 */
public record PoeOptions(int port, Controls controls, String key, List<String> models, boolean limited) {
    /** A free port, GPT-4o among others, limits on. */
    public static PoeOptions standard(Controls controls) {
        return new PoeOptions(0, controls, "poe_sandbox", List.of("GPT-4o", "GPT-4o-mini", "Claude-Sonnet-4.5"), true);
    }

    public PoeOptions onPort(int fixed) {
        return new PoeOptions(fixed, controls, key, models, limited);
    }

    public PoeOptions withoutLimits() {
        return new PoeOptions(port, controls, key, models, false);
    }
}
