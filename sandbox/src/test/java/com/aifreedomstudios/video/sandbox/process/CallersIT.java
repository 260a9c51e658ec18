package com.aifreedomstudios.video.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server is here, two callers are processes of their own. */
class CallersIT {

    @TempDir
    private Path directory;

    private ServerSocket server;
    private ChildProcess caller;
    private ChildProcess other;
    private Socket connection;

    static Stream<SocketOwners> ways() {
        Stream.Builder<SocketOwners> ways = Stream.builder();
        if (Files.exists(ProcSockets.TABLE)) {
            ways.add(new ProcSockets());
        }
        if (isInstalled("lsof")) {
            ways.add(new OpenFiles());
        }
        return ways.build();
    }

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        other = call("other");
        server.accept();
        caller = call("caller");
        connection = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        caller.close();
        other.close();
        server.close();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void areToldApart(SocketOwners owners) {
        assertThat(owners.pidOf(connection.getPort(), server.getLocalPort(), List.of(other.pid(), caller.pid())))
                .hasValue(caller.pid());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void areNotTakenForSomebodyElse(SocketOwners owners) {
        assertThat(owners.pidOf(connection.getPort(), server.getLocalPort(), List.of(other.pid())))
                .isEmpty();
        assertThat(owners.pidOf(connection.getPort(), 1, List.of(caller.pid()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void areNobodyOnceTheyAreGone(SocketOwners owners) {
        assertThat(owners.isHeld(connection.getPort(), server.getLocalPort())).isTrue();

        caller.kill();

        assertThat(owners.isHeld(connection.getPort(), server.getLocalPort())).isFalse();
        assertThat(owners.pidOf(connection.getPort(), server.getLocalPort(), List.of(other.pid(), caller.pid())))
                .isEmpty();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private ChildProcess call(String name) {
        return ChildProcess.start(new Launch(
                name,
                List.of(
                        Jdk.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneConnection.class.getName(),
                        Integer.toString(server.getLocalPort())),
                Map.of(),
                directory.resolve(name + ".log")));
    }
}
