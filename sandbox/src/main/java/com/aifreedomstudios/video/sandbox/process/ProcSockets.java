package com.aifreedomstudios.video.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Linux: the kernel's tables name a socket's inode, and a process's open files name the inodes it holds. */
final class ProcSockets implements SocketOwners {

    /** First the table in which Java's sockets are, even those to an IPv4 address. */
    static final Path TABLE = Path.of("/proc/net/tcp6");

    private static final Path IPV4_TABLE = Path.of("/proc/net/tcp");

    /** In place of an inode, when the process is gone and the kernel still has the socket. */
    private static final String NOBODY = "0";

    @Override
    public OptionalLong pidOf(int localPort, int remotePort, Collection<Long> candidates) {
        return inodes(localPort, remotePort)
                .flatMap(inode -> candidates.stream().filter(pid -> holds(pid, inode)))
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public boolean isHeld(int localPort, int remotePort) {
        return inodes(localPort, remotePort).findFirst().isPresent();
    }

    private static Stream<String> inodes(int localPort, int remotePort) {
        return Stream.of(TABLE, IPV4_TABLE).flatMap(table -> inodes(table, localPort, remotePort));
    }

    private static Stream<String> inodes(Path table, int localPort, int remotePort) {
        String local = ":%04X".formatted(localPort);
        String remote = ":%04X".formatted(remotePort);
        try {
            return new String(Files.readAllBytes(table), StandardCharsets.US_ASCII)
                    .lines()
                    // Few lines are worth being taken apart.
                    .filter(line -> line.contains(local))
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[1].endsWith(local) && columns[2].endsWith(remote))
                    .map(columns -> columns[9])
                    .filter(inode -> !inode.equals(NOBODY));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table, e);
        }
    }

    private static boolean holds(long pid, String inode) {
        String socket = "socket:[" + inode + "]";
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path file : files) {
                if (target(file).equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
