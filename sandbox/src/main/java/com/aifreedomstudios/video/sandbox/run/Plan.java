package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.sandbox.Doors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run shall do.
 *
 * @param references URLs, or paths of files
 * @param failing how the provider shall fail; empty: not at all
 * @param live the services' environment for the real accounts; empty: the simulators
 * @param once whether to end after the outcome
 */
record Plan(
        Wish wish,
        List<String> references,
        int count,
        Optional<Failing> failing,
        Optional<Map<String, String>> live,
        Doors doors,
        boolean once) {}
