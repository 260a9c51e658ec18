package com.aifreedomstudios.video.sandbox.proxy.store;

import com.aifreedomstudios.video.sandbox.proxy.Connection;
import com.aifreedomstudios.video.sandbox.proxy.Relay;
import com.aifreedomstudios.video.sandbox.simulator.Journal;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import com.aifreedomstudios.video.sandbox.simulator.Phases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Carries the requests of one connection, and their replies in the same order. */
final class StoreRelay implements Relay {

    /** Smaller bodies have no middle worth observing. */
    private static final int LARGE = 64 * 1024;

    private final Connection connection;
    private final Phases phases;
    private final Journal journal;
    private final Queue<StoreCall> unanswered = new ConcurrentLinkedQueue<>();

    StoreRelay(Connection connection, Phases phases, Journal journal) {
        this.connection = connection;
        this.phases = phases;
        this.journal = journal;
    }

    @Override
    public void toServer(InputStream client, OutputStream server) throws IOException {
        for (var head = HttpHead.read(client); head.isPresent(); head = HttpHead.read(client)) {
            ask(head.get(), client, server);
        }
    }

    @Override
    public void toClient(InputStream server, OutputStream client) throws IOException {
        for (var head = HttpHead.read(server); head.isPresent(); head = HttpHead.read(server)) {
            answer(head.get(), server, client);
        }
    }

    private void ask(HttpHead head, InputStream client, OutputStream server) throws IOException {
        StoreCall call = StoreCall.of(head);
        reached(call, "received");
        connection.requireCaller();
        unanswered.add(call);
        server.write(head.bytes());
        HttpBody body = head.requestBody();
        if (body instanceof HttpBody.Sized(long length) && length > LARGE) {
            long half = length / 2;
            copy(new HttpBody.Sized(half), client, server);
            reached(call, "halfway");
            connection.requireCaller();
            copy(new HttpBody.Sized(length - half), client, server);
        } else {
            copy(body, client, server);
        }
    }

    private void answer(HttpHead head, InputStream server, OutputStream client) throws IOException {
        boolean isInterim = head.status() < 200;
        Optional<StoreCall> asked = isInterim ? Optional.empty() : Optional.ofNullable(unanswered.poll());
        if (asked.isEmpty()) {
            client.write(head.bytes());
            copy(head.replyBody(""), server, client);
            return;
        }
        StoreCall call = asked.get().answered(head.status());
        HttpBody body = head.replyBody(call.method());
        ByteArrayOutputStream ahead = new ByteArrayOutputStream();
        ahead.write(head.bytes());
        String said = "";
        if (call.operation() == StoreOperation.COMPLETE) {
            said = content(body, server, ahead);
            body = new HttpBody.Sized(0);
        }
        note(call, head.status(), said);
        reached(call, "executed");
        client.write(ahead.toByteArray());
        copy(body, server, client);
        reached(call, "replied");
    }

    /** @param said a completion may succeed with an error in its body */
    private void note(StoreCall call, int status, String said) {
        if (call.operation().writesObject() && status / 100 == 2 && !said.contains("<Error>")) {
            String how = call.operation() == StoreOperation.PUT ? "put" : "complete";
            journal.write("written", Map.of("key", call.key(), "how", how, "status", status));
        }
    }

    private static String content(HttpBody body, InputStream in, OutputStream raw) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        body.copy(in, raw, content);
        return content.toString(StandardCharsets.UTF_8);
    }

    private static void copy(HttpBody body, InputStream in, OutputStream out) throws IOException {
        body.copy(in, out, OutputStream.nullOutputStream());
    }

    private void reached(StoreCall call, String moment) {
        phases.reached(new Phase(
                call.operation().label() + "." + moment,
                call.path(),
                "",
                connection.caller().port(),
                connection.caller().serverPort(),
                call.details()));
    }
}
