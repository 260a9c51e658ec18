package com.aifreedomstudios.video.sandbox.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Any other Unix: {@code lsof}, which takes longer. */
final class OpenFiles implements SocketOwners {

    @Override
    public OptionalLong pidOf(int localPort, int remotePort, Collection<Long> candidates) {
        if (candidates.isEmpty()) {
            return OptionalLong.empty();
        }
        String pids = candidates.stream().map(String::valueOf).collect(Collectors.joining(","));
        return owners(List.of("-a", "-p", pids), localPort, remotePort).findFirst();
    }

    @Override
    public boolean isHeld(int localPort, int remotePort) {
        return owners(List.of(), localPort, remotePort).findFirst().isPresent();
    }

    private static LongStream owners(List<String> which, int localPort, int remotePort) {
        List<String> command = new ArrayList<>(
                List.of("lsof", "-n", "-P", "-i", "TCP:" + localPort, "-s", "TCP:ESTABLISHED", "-F", "pn"));
        command.addAll(which);
        try {
            Process lsof = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = lsof.inputReader(StandardCharsets.UTF_8)) {
                return owners(lines.readAllLines(), ":" + localPort + "->", ":" + remotePort);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask lsof", e);
        }
    }

    /** A line {@code p<pid>} is followed by the lines {@code n<local>-><remote>} of that process. */
    private static LongStream owners(List<String> lines, String local, String remote) {
        LongStream.Builder owners = LongStream.builder();
        long pid = 0;
        for (String line : lines) {
            if (line.startsWith("p")) {
                pid = Long.parseLong(line.substring(1));
            } else if (line.contains(local) && line.endsWith(remote)) {
                owners.add(pid);
            }
        }
        return owners.build();
    }
}
