package com.aifreedomstudios.video.sandbox.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.sandbox.process.ChildProcess;
import com.aifreedomstudios.video.sandbox.process.Jdk;
import com.aifreedomstudios.video.sandbox.process.Launch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The caller is a process of its own, whose first bytes a tap reads and keeps until the caller was dealt with. */
class ConnectionIT {

    @TempDir
    private Path directory;

    private final CompletableFuture<Caller> asking = new CompletableFuture<>();
    private final CompletableFuture<Void> dealtWith = new CompletableFuture<>();
    private Echo echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new Echo();
        proxy = TcpProxy.start(0, echo.port(), connection -> new Relay() {
            @Override
            public void toServer(InputStream client, OutputStream server) throws IOException {
                byte[] first = client.readNBytes(10);
                asking.complete(connection.caller());
                dealtWith.join();
                connection.requireCaller();
                server.write(first);
                client.transferTo(server);
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5000, 50_000_000})
    void forwardsNothingOfACallerThatWasKilledBefore(int bytes) throws Exception {
        try (ChildProcess caller = send(bytes)) {
            assertThat(asking.get(20, TimeUnit.SECONDS).isProcess(caller.pid())).isTrue();

            caller.kill();
            dealtWith.complete(null);

            await().until(() -> proxy.connections() == 0);
            assertThat(echo.received()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5000, 5_000_000})
    void forwardsEverythingOfACallerThatLives(int bytes) throws Exception {
        try (ChildProcess caller = send(bytes)) {
            asking.get(20, TimeUnit.SECONDS);

            caller.suspend();
            dealtWith.complete(null);
            caller.resume();

            await().until(() -> echo.received() == bytes);
        }
    }

    private ChildProcess send(int bytes) {
        return ChildProcess.start(new Launch(
                "caller",
                List.of(
                        Jdk.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sender.class.getName(),
                        Integer.toString(proxy.port()),
                        Integer.toString(bytes)),
                Map.of(),
                directory.resolve("caller.log")));
    }
}
