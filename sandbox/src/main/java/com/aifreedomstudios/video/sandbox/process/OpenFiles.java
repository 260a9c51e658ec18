package com.aifreedomstudios.video.sandbox.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Any other Unix: {@code lsof}, which takes longer. */
final class OpenFiles implements SocketOwners {

    @Override
    public OptionalLong pidOf(int localPort, int remotePort, Collection<Long> candidates) {
        if (candidates.isEmpty()) {
            return OptionalLong.empty();
        }
        String pids = candidates.stream().map(String::valueOf).collect(Collectors.joining(","));
        List<String> command = List.of(
                "lsof", "-n", "-P", "-a", "-p", pids, "-i", "TCP:" + localPort, "-s", "TCP:ESTABLISHED", "-F", "pn");
        try {
            Process lsof = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = lsof.inputReader(StandardCharsets.UTF_8)) {
                return owner(lines, ":" + localPort + "->", ":" + remotePort);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask lsof", e);
        }
    }

    /** A line {@code p<pid>} is followed by the lines {@code n<local>-><remote>} of that process. */
    private static OptionalLong owner(BufferedReader lines, String local, String remote) throws IOException {
        long pid = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("p")) {
                pid = Long.parseLong(line.substring(1));
            } else if (line.contains(local) && line.endsWith(remote)) {
                return OptionalLong.of(pid);
            }
        }
        return OptionalLong.empty();
    }
}
