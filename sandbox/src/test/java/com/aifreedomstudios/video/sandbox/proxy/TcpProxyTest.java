package com.aifreedomstudios.video.sandbox.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.sandbox.part.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private static final int PATIENCE = 10_000;

    private Echo echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new Echo();
        proxy = TcpProxy.start(0, echo.port(), Tap.BLIND);
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void carriesWhateverIsSentBothWays() throws Exception {
        byte[] bytes = new byte[5_000_000];
        new Random(1).nextBytes(bytes);

        try (Socket socket = connect()) {
            Thread.startVirtualThread(() -> send(socket, bytes));

            assertThat(socket.getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
        }
    }

    @Test
    void passesOnThatAClientHasFinished() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "last words");
            socket.shutdownOutput();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("last words");
        }
        await().until(() -> proxy.connections() == 0);
    }

    @Test
    void passesOnThatTheServerHasClosed() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TcpProxy before = TcpProxy.start(0, server.getLocalPort(), Tap.BLIND);
                Socket socket = connect(before)) {
            server.accept().close();

            assertThat(socket.getInputStream().read()).isNegative();
            await().until(() -> before.connections() == 0);
        }
    }

    @Test
    void refusesUntilItIsToldToAdmit() throws Exception {
        try (Socket open = connect()) {
            assertThat(answer(open, "before")).isEqualTo("before");

            proxy.refuse();

            assertIsReset(open);
            try (Socket later = connect()) {
                assertIsReset(later);
            }
        }
        proxy.admit();
        try (Socket again = connect()) {
            assertThat(answer(again, "after")).isEqualTo("after");
        }
    }

    @Test
    void resetsOneCallerAndNoOther() throws Exception {
        try (Socket one = connect();
                Socket other = connect()) {
            assertThat(answer(one, "one")).isEqualTo("one");
            assertThat(answer(other, "other")).isEqualTo("other");

            proxy.reset(caller -> caller.port() == one.getLocalPort());

            assertIsReset(one);
            assertThat(answer(other, "still")).isEqualTo("still");
        }
    }

    @Test
    void holdsWhatACallerSendsAndNothingElse() throws Exception {
        try (Socket held = connect();
                Socket other = connect()) {
            Hold hold = proxy.hold(Direction.TO_SERVER, caller -> caller.port() == held.getLocalPort());
            send(held, "late");

            assertThat(answer(other, "prompt")).isEqualTo("prompt");
            assertIsSilent(held);
            assertThat(echo.received()).isEqualTo("prompt".length());

            hold.close();
            assertThat(read(held, 4)).isEqualTo("late");
        }
    }

    @Test
    void holdsWhatIsSentToCallers() throws Exception {
        try (Socket socket = connect()) {
            Hold hold = proxy.hold(Direction.TO_CLIENT, _ -> true);
            send(socket, "arrives");

            await().until(() -> echo.received() == "arrives".length());
            assertIsSilent(socket);
            hold.close();
            assertThat(read(socket, "arrives".length())).isEqualTo("arrives");
        }
    }

    @Test
    void doesNotForwardWhatItHoldsWhenItResetsTheCaller() throws Exception {
        try (Socket socket = connect()) {
            Hold hold = proxy.hold(Direction.TO_SERVER, _ -> true);
            send(socket, "never");
            assertIsSilent(socket);

            proxy.reset(_ -> true);

            await().until(() -> proxy.connections() == 0);
            hold.close();
            assertThat(echo.received()).isZero();
        }
    }

    @Test
    void delays() throws Exception {
        try (Socket socket = connect()) {
            proxy.delay(Duration.ofMillis(100));
            Instant start = Instant.now();

            assertThat(answer(socket, "slow")).isEqualTo("slow");

            assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(200));
            proxy.delay(Duration.ZERO);
            start = Instant.now();
            assertThat(answer(socket, "fast")).isEqualTo("fast");
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(200));
        }
    }

    @Test
    void resetsCallersWhileItsTargetIsAway() throws Exception {
        int port = Ports.free();
        try (TcpProxy before = TcpProxy.start(0, port, Tap.BLIND)) {
            try (Socket socket = connect(before)) {
                assertIsReset(socket);
            }
            try (ServerSocket target = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
                    Socket socket = connect(before);
                    Socket accepted = target.accept()) {
                send(accepted, "back");

                assertThat(read(socket, 4)).isEqualTo("back");
            }
        }
    }

    @Test
    void endsAConnectionWhoseTapFails() throws Exception {
        Tap failing = _ -> new Relay() {
            @Override
            public void toServer(InputStream client, OutputStream server) {
                throw new IllegalStateException("this is what the test wants");
            }
        };
        try (TcpProxy failingProxy = TcpProxy.start(0, echo.port(), failing);
                Socket socket = connect(failingProxy)) {
            assertIsReset(socket);
            await().dontCatchUncaughtExceptions().until(() -> failingProxy.connections() == 0);
        }
    }

    private Socket connect() throws IOException {
        return connect(proxy);
    }

    private static Socket connect(TcpProxy to) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), to.port()));
        return socket;
    }

    private static void send(Socket socket, String text) {
        send(socket, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answer(Socket socket, String text) throws IOException {
        send(socket, text);
        return read(socket, text.length());
    }

    private static String read(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
    }

    private static void assertIsReset(Socket socket) {
        assertThatThrownBy(() -> socket.getInputStream().read())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    private static void assertIsSilent(Socket socket) throws IOException {
        socket.setSoTimeout(200);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(PATIENCE);
    }
}
