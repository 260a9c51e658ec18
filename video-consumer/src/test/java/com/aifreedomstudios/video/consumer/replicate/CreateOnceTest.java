package com.aifreedomstudios.video.consumer.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aifreedomstudios.video.consumer.SettableClock;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction.Answer;
import com.aifreedomstudios.video.consumer.job.Prediction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class CreateOnceTest {

    private static final String TWO_ADDRESSES = "two-addresses.example";

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");

    @AutoClose
    private final MockWebServer server = new MockWebServer();

    @AutoClose
    private final MockWebServer secondAddress = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start(address(1), 0);
        secondAddress.start(address(2), server.getPort());
    }

    @Test
    void sendsTheInputAsItIs() throws Exception {
        server.enqueue(Given.created().build());

        var answer = Given.createOnce(server, clock).create(Given.aSubmission(clock));

        assertThat(answer)
                .isEqualTo(new Answer.Created(new Prediction("gm3q", Instant.parse("2026-11-22T10:00:01.500Z"))));
        var request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST /v1/models/google/veo-3.1/predictions HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer r8_very-secret");
        assertThat(ReplicateJson.values(
                        JsonMapper.shared().readTree(request.getBody().utf8())))
                .isEqualTo(Map.of(
                        "input", Map.of("prompt", "a red kite over the sea", "duration", 8L, "generate_audio", true)));
    }

    @ParameterizedTest
    @EnumSource
    void sendsOneCreateWhateverGoesWrong(CreateFault fault) {
        fault.thenSuccess().forEach(server::enqueue);

        var answer = Given.createOnce(server, clock).create(Given.aSubmission(clock));

        assertThat(answer).isInstanceOf(Answer.Unknown.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void sendsOneCreateToAHostWithTwoAddresses() {
        server.enqueue(Given.created().onResponseStart(Given.HANG_UP).build());
        secondAddress.enqueue(Given.created().build());

        var answer = new CreateOnce(
                        resolving(Clients.forCreates(Given.properties("http://localhost"))),
                        server.url("/v1").newBuilder().host(TWO_ADDRESSES).build(),
                        Given.TOKEN,
                        clock)
                .create(Given.aSubmission(clock));

        assertThat(answer).isInstanceOf(Answer.Unknown.class);
        assertThat(server.getRequestCount() + secondAddress.getRequestCount()).isEqualTo(1);
    }

    @Test
    void doesNotSendOnAConnectionThatTheServerMayBeClosing() throws Exception {
        server.enqueue(Given.created().build());
        server.enqueue(Given.created().build());
        var create = Given.createOnce(server, clock);

        create.create(Given.aSubmission(clock));
        var second = create.create(Given.aSubmission(clock));

        assertThat(second).isInstanceOf(Answer.Created.class);
        assertThat(List.of(server.takeRequest(), server.takeRequest()))
                .allSatisfy(request -> assertThat(request.getExchangeIndex()).isZero());
    }

    /** What the defences are for: an ordinary client with an ordinary body. */
    @ParameterizedTest
    @EnumSource(names = {"REQUEST_TIMEOUT_408", "UNAVAILABLE_503_RETRY_AT_ONCE", "REDIRECT_307"})
    void anOrdinaryClientSendsTwice(CreateFault fault) throws IOException {
        fault.thenSuccess().forEach(server::enqueue);

        send(new OkHttpClient(), ordinaryPost().url(server.url("/v1")).build());

        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void anOrdinaryClientSendsToBothAddresses() throws IOException {
        server.enqueue(Given.created().onResponseStart(Given.HANG_UP).build());
        secondAddress.enqueue(Given.created().build());

        send(
                resolving(new OkHttpClient()),
                ordinaryPost()
                        .url(server.url("/v1").newBuilder().host(TWO_ADDRESSES).build())
                        .build());

        assertThat(server.getRequestCount() + secondAddress.getRequestCount()).isEqualTo(2);
    }

    @Test
    void anOrdinaryClientSendsTwiceWhenAKeptConnectionEnds() throws IOException {
        server.enqueue(Given.created().build());
        server.enqueue(Given.created().onResponseStart(Given.HANG_UP).build());
        server.enqueue(Given.created().build());
        var client = new OkHttpClient();

        send(client, ordinaryPost().url(server.url("/v1")).build());
        send(client, ordinaryPost().url(server.url("/v1")).build());

        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_TIMEOUT_408", "UNAVAILABLE_503_RETRY_AT_ONCE", "REDIRECT_307"})
    void theGateAloneStopsTheSecondSending(CreateFault fault) {
        fault.thenSuccess().forEach(server::enqueue);
        var client =
                new OkHttpClient.Builder().addNetworkInterceptor(Gate::guard).build();
        var gate = new Gate(clock, Instant.MAX);

        assertThat(catchThrowable(() -> send(
                        client,
                        ordinaryPost()
                                .url(server.url("/v1"))
                                .tag(Gate.class, gate)
                                .build())))
                .isInstanceOf(IOException.class);

        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_TIMEOUT_408", "UNAVAILABLE_503_RETRY_AT_ONCE", "REDIRECT_307"})
    void theOneShotBodyAloneStopsTheSecondSending(CreateFault fault) throws IOException {
        fault.thenSuccess().forEach(server::enqueue);
        var post = ordinaryPost().url(server.url("/v1")).post(new OneShotJson("{}".getBytes(StandardCharsets.UTF_8)));

        send(new OkHttpClient(), post.build());

        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void sendsNothingAfterTheDeclaredTime() {
        var submission = Given.aSubmission(clock);
        clock.advance(Duration.ofSeconds(31));

        var answer = Given.createOnce(server, clock).create(submission);

        assertThat(answer).isEqualTo(new Answer.NotNow(Duration.ZERO, "it was too late to send the create"));
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void looksAtTheClockAfterConnecting() {
        server.enqueue(Given.created().build());
        var slowToConnect = Clients.forCreates(Given.properties("http://localhost"))
                .newBuilder()
                .dns(host -> {
                    clock.advance(Duration.ofSeconds(31));
                    return List.of(InetAddress.getLoopbackAddress());
                })
                .build();

        var answer = new CreateOnce(
                        slowToConnect,
                        server.url("/v1").newBuilder().host("slow.example").build(),
                        Given.TOKEN,
                        clock)
                .create(Given.aSubmission(clock));

        assertThat(answer).isInstanceOf(Answer.NotNow.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void mayBeSentAgainWhenNobodyListens() throws IOException {
        int unused;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }
        var address = server.url("/v1").newBuilder().port(unused).build();

        assertThat(createAt(address).create(Given.aSubmission(clock))).isInstanceOf(Answer.NotNow.class);
    }

    @Test
    void mayBeSentAgainWhenTheNameIsNotKnown() {
        var client = Clients.forCreates(Given.properties("http://localhost"))
                .newBuilder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();

        var answer = new CreateOnce(
                        client,
                        server.url("/v1").newBuilder().host("nowhere.example").build(),
                        Given.TOKEN,
                        clock)
                .create(Given.aSubmission(clock));

        assertThat(answer).isInstanceOf(Answer.NotNow.class);
    }

    @Test
    void mayBeSentAgainWhenTheEncryptionIsNotAgreedOnInTime() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = server.url("/v1")
                    .newBuilder()
                    .scheme("https")
                    .port(silent.getLocalPort())
                    .build();

            assertThat(createAt(address).create(Given.aSubmission(clock))).isInstanceOf(Answer.NotNow.class);
        }
    }

    private CreateOnce createAt(HttpUrl address) {
        return new CreateOnce(Clients.forCreates(Given.properties("http://localhost")), address, Given.TOKEN, clock);
    }

    private OkHttpClient resolving(OkHttpClient client) {
        return client.newBuilder().dns(host -> List.of(address(1), address(2))).build();
    }

    private static InetAddress address(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    private static Request.Builder ordinaryPost() {
        return new Request.Builder()
                .url("http://localhost")
                .post(RequestBody.create("{}", MediaType.get("application/json")));
    }

    private static void send(OkHttpClient client, Request request) throws IOException {
        try (var response = client.newCall(request).execute()) {
            response.body().bytes();
        }
    }
}
