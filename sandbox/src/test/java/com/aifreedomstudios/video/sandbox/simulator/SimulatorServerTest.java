package com.aifreedomstudios.video.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorServerTest {
    private static final String THING = "{\"detail\":\"" + "x".repeat(100_000) + "\"}";

    @TempDir
    Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger executed = new AtomicInteger();
    private Controls controls;
    private SimulatorServer server;

    @BeforeEach
    void start() {
        controls = Controls.journallingTo(folder.resolve("journal.jsonl"), 7);
        server = new SimulatorServer(
                        0,
                        controls,
                        routes -> routes.post("make", "/things", asked -> {
                                    executed.incrementAndGet();
                                    return Reply.of(201, "application/json", THING)
                                            .withDetail("id", "t1");
                                })
                                .get(
                                        "see",
                                        "/things/{id}",
                                        asked -> Reply.json(200, Map.of("id", asked.pathParam("id")))))
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
        controls.close();
    }

    @Test
    void tellsThePhasesInOrderAndJournalsTheAnswer() throws Exception {
        List<String> phases = new ArrayList<>();
        controls.phases().onPhase(phase -> phases.add(phase.name() + " " + phase.details()));

        assertThat(make().statusCode()).isEqualTo(201);

        assertThat(phases)
                .startsWith("make.received {}", "make.executed {id=t1}", "make.halfway {id=t1}")
                .doesNotHaveDuplicates();
        assertThat(controls.journal().count("asked.make")).isEqualTo(1);
    }

    @Test
    void tellsFromWhichPortItIsAsked() throws Exception {
        List<Phase> phases = new ArrayList<>();
        controls.phases().onPhase(phases::add);

        int callerPort;
        try (Socket socket = new Socket(server.url().getHost(), server.port())) {
            callerPort = socket.getLocalPort();
            socket.getOutputStream().write("GET /things/1 HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }

        assertThat(phases).isNotEmpty().allSatisfy(phase -> {
            assertThat(phase.callerPort()).isEqualTo(callerPort);
            assertThat(phase.serverPort()).isEqualTo(server.port());
        });
    }

    @Test
    void executesAndThenDropsTheConnection() {
        controls.misbehaviours().next("make", Fault.executeThenDrop());

        assertThatThrownBy(this::make).isInstanceOf(IOException.class);
        assertThat(executed).hasValue(1);
    }

    @Test
    void dropsTheConnectionBeforeExecuting() {
        controls.misbehaviours().next("make", new Fault.DropBeforeExecuting());

        assertThatThrownBy(this::make).isInstanceOf(IOException.class);
        assertThat(executed).hasValue(0);
    }

    @Test
    void executesAndThenAnswersWithAnError() throws Exception {
        controls.misbehaviours()
                .next("make", new Fault.ExecuteThenAnswer(503, Map.of("Retry-After", "0"), "overloaded"));

        var answer = make();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("0");
        assertThat(answer.body()).isEqualTo("overloaded");
        assertThat(executed).hasValue(1);
        assertThat(make().statusCode()).isEqualTo(201);
    }

    @Test
    void answersHalfABody() {
        controls.misbehaviours().next("make", new Fault.Deliver(new Delivery.Cut(0.5)));

        assertThatThrownBy(this::make).isInstanceOf(IOException.class);
    }

    @Test
    void sendsTwentyMegabytes() throws Exception {
        controls.misbehaviours().next("make", new Fault.Deliver(new Delivery.Inflated(20 << 20)));

        assertThat(make().body()).hasSize(20 << 20);
    }

    @Test
    void tricklesTheBytes() throws Exception {
        controls.misbehaviours().next("see", new Fault.Deliver(new Delivery.Trickled(100)));

        assertThat(get("/things/7").body()).isEqualTo("{\"id\":\"7\"}");
    }

    @Test
    void misbehavesOnlyWhereTheMarkerIs() throws Exception {
        controls.misbehaviours().always(1, "", "unlucky", Fault.html());

        assertThat(get("/things/lucky").body()).contains("lucky");
        assertThat(get("/things/unlucky").headers().firstValue("Content-Type")).hasValue("text/html");
    }

    @Test
    void misbehavesWithTheSameCallsForTheSameSeed() {
        assertThat(faultsOfSeed(5)).isEqualTo(faultsOfSeed(5)).isNotEqualTo(faultsOfSeed(6));
        assertThat(faultsOfSeed(5).stream().filter(fault -> fault).count()).isBetween(10L, 30L);
    }

    @Test
    void isSteeredOverHttp() throws Exception {
        post("/_sandbox/misbehave", "{\"route\":\"see\",\"fault\":\"throttle-body\",\"seconds\":5,\"times\":2}");
        var before = controls.clock().instant();
        post("/_sandbox/clock", "{\"advance\":\"PT2H\"}");

        assertThat(get("/things/7").statusCode()).isEqualTo(429);
        assertThat(get("/things/7").body()).contains("\"retry_after\":5");
        assertThat(get("/things/7").statusCode()).isEqualTo(200);
        assertThat(controls.clock().instant()).isAfterOrEqualTo(before.plus(Duration.ofHours(2)));
        assertThat(get("/_sandbox/journal?kind=asked.see").body()).contains("\"count\":3");
        assertThat(post("/_sandbox/misbehave", "{\"fault\":\"confuse\"}").body())
                .contains("fault must be one of");
    }

    private static List<Boolean> faultsOfSeed(long seed) {
        var misbehaviours = new Misbehaviours(new Seed(seed));
        misbehaviours.always(0.2, "", "", Fault.status(500));
        List<Boolean> faults = new ArrayList<>();
        for (int i = 0; i < 100; i++)
            faults.add(misbehaviours.faultFor("make", "").isPresent());
        return faults;
    }

    private HttpResponse<String> make() throws IOException, InterruptedException {
        return post("/things", "{}");
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(server.url() + path);
    }
}
