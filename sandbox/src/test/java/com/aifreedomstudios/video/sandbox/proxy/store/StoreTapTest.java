package com.aifreedomstudios.video.sandbox.proxy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.sandbox.proxy.TcpProxy;
import com.aifreedomstudios.video.sandbox.simulator.Journal;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import com.aifreedomstudios.video.sandbox.simulator.Phases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against answers which the real store gives rarely. */
class StoreTapTest {

    private static final String COMPLETE = "POST /bucket/video.mp4?uploadId=u HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}";

    @TempDir
    private Path folder;

    private final Phases phases = new Phases();
    private final List<Phase> seen = new CopyOnWriteArrayList<>();
    private ServerSocket store;
    private Journal journal;
    private TcpProxy proxy;
    private Socket client;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        store = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        journal = new Journal(folder.resolve("journal.jsonl"), Clock.systemUTC());
        proxy = TcpProxy.start(0, store.getLocalPort(), new StoreTap(phases, journal));
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        server = store.accept();
        client.setSoTimeout(10_000);
        server.setSoTimeout(10_000);
        phases.onPhase(seen::add);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
        proxy.close();
        store.close();
        journal.close();
    }

    @Test
    void doesNotBelieveACompletionWithAnErrorInItsBody() throws Exception {
        String reply = "HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n<Error>.../Error>";

        exchange(COMPLETE, reply);

        await().untilAsserted(() -> assertThat(seen).extracting(Phase::name).endsWith("store.complete.replied"));
        assertThat(journal.count("written")).isZero();
    }

    @Test
    void findsTheErrorOfACompletionAcrossChunks() throws Exception {
        String reply = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n  <E\r\n6\r\nrror>.\r\n0\r\n\r\n";

        exchange(COMPLETE, reply);

        await().untilAsserted(() -> assertThat(seen).extracting(Phase::name).endsWith("store.complete.replied"));
        assertThat(journal.count("written")).isZero();
    }

    @Test
    void notesACompletionThatComesInChunks() throws Exception {
        String reply = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n  <C\r\n7\r\nomplete\r\n0\r\n\r\n";

        exchange(COMPLETE, reply);

        await().until(() -> journal.count("written") == 1);
    }

    @Test
    void keepsRequestsAndRepliesOfOneConnectionTogether() throws Exception {
        exchange(
                "PUT /bucket/a HTTP/1.1\r\nContent-Length: 1\r\n\r\nx",
                "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
        exchange("HEAD /bucket/a HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 1234\r\n\r\n");
        exchange(
                "PUT /bucket/a HTTP/1.1\r\nContent-Length: 1\r\n\r\nx", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        await().untilAsserted(() -> assertThat(seen)
                .filteredOn(phase -> phase.name().endsWith("executed"))
                .extracting(phase -> phase.name() + " " + phase.details().get("status"))
                .containsExactly("store.put.executed 503", "store.head.executed 200", "store.put.executed 200"));
        assertThat(journal.count("written")).isEqualTo(1);
    }

    @Test
    void waitsForTheReplyAfterAnInterimOne() throws Exception {
        exchange(
                "PUT /bucket/a HTTP/1.1\r\nContent-Length: 1\r\n\r\nx",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        await().until(() -> journal.count("written") == 1);
    }

    /** Whatever the tap makes of it, both get what the other one sent, to the letter. */
    private void exchange(String request, String reply) throws IOException {
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(read(server, request.length())).isEqualTo(request);
        server.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
        assertThat(read(client, reply.length())).isEqualTo(reply);
    }

    private static String read(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
    }
}
