package com.aifreedomstudios.video.consumer.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.SettableClock;
import com.aifreedomstudios.video.consumer.generation.FetchOutput.Result;
import com.aifreedomstudios.video.consumer.generation.SpoolUnavailable;
import com.aifreedomstudios.video.consumer.job.Output;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveredVideoTest {

    private static final int LIMIT = 1 << 20;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private final byte[] video = randomBytes(400_000);

    @AutoClose
    private final MockWebServer host = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        host.start();
    }

    @Test
    void sendsNoTokenToTheDeliveryHost() throws Exception {
        host.enqueue(whole().build());

        assertThat(fetch()).isEqualTo(theVideo());

        assertThat(host.takeRequest().getHeaders().names()).doesNotContain("Authorization");
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws Exception {
        host.setDispatcher(new Dispatcher() {
            private int requests;

            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (requests++ == 0) {
                    return cut(whole().addHeader("ETag", "\"v1\""));
                }
                assertThat(request.getHeaders().get("If-Range")).isEqualTo("\"v1\"");
                int from = Integer.parseInt(
                        Objects.requireNonNull(request.getHeaders().get("Range"))
                                .replaceAll("\\D", ""));
                assertThat(from).isPositive();
                return rest(from).build();
            }
        });

        assertThat(fetch()).isEqualTo(theVideo());
        assertThat(folder.resolve("video.mp4")).hasBinaryContent(video);
        assertThat(host.getRequestCount()).isEqualTo(2);
    }

    @Test
    void startsOverWhenTheVersionsCannotBeCompared() throws Exception {
        host.enqueue(cut(whole()));
        host.enqueue(whole().build());

        assertThat(fetch()).isEqualTo(theVideo());

        host.takeRequest();
        assertThat(host.takeRequest().getHeaders().get("Range")).isNull();
    }

    @Test
    void startsOverWhenTheRestIsNotTheOneAskedFor() {
        host.enqueue(cut(whole().addHeader("ETag", "\"v1\"")));
        host.enqueue(rest(7).build());
        host.enqueue(whole().build());

        assertThat(fetch()).isEqualTo(theVideo());
    }

    @Test
    void isContentWhenADeclaredLengthWasTooGreat() {
        host.enqueue(whole().setHeader("Content-Length", video.length + 1_000)
                .addHeader("ETag", "\"v1\"")
                .onResponseEnd(Given.HANG_UP)
                .build());
        host.enqueue(new MockResponse.Builder()
                .code(416)
                .addHeader("Content-Range", "bytes */" + video.length)
                .build());

        assertThat(fetch()).isEqualTo(theVideo());
    }

    @Test
    void needsNoDeclaredLength() {
        host.enqueue(new MockResponse.Builder()
                .chunkedBody(new Buffer().write(video), 10_000)
                .build());

        assertThat(fetch()).isEqualTo(theVideo());
    }

    @Test
    void givesUpForNowWhenEveryConnectionBreaks() {
        for (int i = 0; i < 6; i++) {
            host.enqueue(cut(whole()));
        }

        assertThatThrownBy(this::fetch).isInstanceOf(ReplicateUnavailable.class);
        assertThat(host.getRequestCount()).isEqualTo(5);
    }

    @Test
    void doesNotWaitForeverForATrickle() {
        for (int i = 0; i < 5; i++) {
            host.enqueue(whole().throttleBody(10, 100, TimeUnit.MILLISECONDS).build());
        }

        assertThatThrownBy(this::fetch).isInstanceOf(ReplicateUnavailable.class);
    }

    @Test
    void doesNotTakeNothingForAVideo() {
        for (int i = 0; i < 5; i++) {
            host.enqueue(new MockResponse.Builder().build());
        }

        assertThatThrownBy(this::fetch).isInstanceOf(ReplicateUnavailable.class);
    }

    @Test
    void stopsAtTheLimitWhateverIsDeclared() {
        host.enqueue(new MockResponse.Builder()
                .chunkedBody(new Buffer().write(randomBytes(LIMIT + 1)), 100_000)
                .build());

        assertThat(fetch()).isEqualTo(new Result.TooLarge(LIMIT));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void doesNotBelieveThatAVideoIsGoneBeforeTheHourIsOver(int status) {
        host.enqueue(new MockResponse.Builder().code(status).build());
        host.enqueue(new MockResponse.Builder().code(status).build());
        var output = output();

        assertThatThrownBy(() -> fetch(output)).isInstanceOf(ReplicateUnavailable.class);
        clock.advance(Duration.ofHours(1));
        assertThat(fetch(output)).isEqualTo(new Result.Gone());
    }

    @Test
    void goesByTheClockOfTheHostThatRefuses() {
        host.enqueue(new MockResponse.Builder()
                .code(404)
                .addHeader("Date", "Sun, 22 Nov 2026 11:00:01 GMT")
                .build());

        assertThat(fetch()).isEqualTo(new Result.Gone());
    }

    @Test
    void waitsAsTheHostAsks() {
        host.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "9")
                .build());

        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        ReplicateUnavailable.class,
                        e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(9)));
    }

    @Test
    void saysThatItIsTheDisk() {
        host.enqueue(whole().build());

        assertThatThrownBy(() -> fetching().fetch(output(), Path.of("/dev/full")))
                .isInstanceOf(SpoolUnavailable.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void followsNoLinkThatIsNotEncrypted() {
        var output = new Output(URI.create("http://replicate.delivery/v.mp4"), clock.instant());

        assertThatThrownBy(() -> fetch(output)).isInstanceOf(ReplicateUnavailable.class);
    }

    private Result fetch() {
        return fetch(output());
    }

    private Result fetch(Output output) {
        return fetching().fetch(output, folder.resolve("video.mp4"));
    }

    private DeliveredVideo fetching() {
        return new DeliveredVideo(
                Clients.forDelivery(Given.properties("http://localhost")), new OutputLink(true), LIMIT, clock);
    }

    private Output output() {
        return new Output(host.url("/v.mp4").uri(), clock.instant());
    }

    private Result theVideo() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(video);
            return new Result.Fetched(video.length, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private MockResponse.Builder whole() {
        return new MockResponse.Builder().body(new Buffer().write(video));
    }

    private MockResponse.Builder rest(int from) {
        return new MockResponse.Builder()
                .code(206)
                .addHeader("Content-Range", "bytes " + from + "-" + (video.length - 1) + "/" + video.length)
                .body(new Buffer().write(Arrays.copyOfRange(video, from, video.length)));
    }

    private static MockResponse cut(MockResponse.Builder response) {
        return response.onResponseBody(Given.HANG_UP).build();
    }

    private static byte[] randomBytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
