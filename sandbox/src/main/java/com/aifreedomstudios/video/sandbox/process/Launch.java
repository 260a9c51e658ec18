package com.aifreedomstudios.video.sandbox.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start and where its output goes.
 *
 * @param environment added to this process's own environment
 * @param log appended to
 */
public record Launch(String name, List<String> command, Map<String, String> environment, Path log) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
