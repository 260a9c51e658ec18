package com.aifreedomstudios.video.consumer.reference;

import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_FORBIDDEN;
import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_TOO_LARGE;
import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.generation.FetchPicture.Result;
import com.aifreedomstudios.video.consumer.generation.FetchPicture.Result.Unusable;
import com.aifreedomstudios.video.consumer.generation.FetchPicture.Result.Usable;
import com.aifreedomstudios.video.consumer.generation.Pause;
import com.aifreedomstudios.video.consumer.generation.Time;
import com.aifreedomstudios.video.consumer.job.Refusal;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Dns;
import okio.Buffer;
import org.assertj.core.api.AbstractObjectAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesFromTheWebTest {

    private static final byte[] PNG = PictureBytes.png(640, 360);

    private final MockWebServer server = new MockWebServer();
    private final List<Duration> waits = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void fetchesFromATrustedHost() throws Exception {
        server.enqueue(picture().build());

        assertThat(fetch("/cat")).isInstanceOfSatisfying(Usable.class, usable -> {
            assertThat(usable.picture().content()).isEqualTo(PNG);
            assertThat(usable.picture().contentType()).isEqualTo("image/png");
        });

        var headers = server.takeRequest().getHeaders();
        assertThat(headers.get("Accept-Encoding")).isEqualTo("identity");
        assertThat(headers.get("Cookie")).isNull();
    }

    @Test
    void trustsThatHostOnThatPortOnly() {
        var elsewhere = new HostPort("127.0.0.1", server.getPort() + 1);

        assertRefusal(fetch("/cat", elsewhere)).extracting(Refusal::code).isEqualTo(REFERENCE_FORBIDDEN);

        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://pictures.example/cat.png         | its address must begin with https://.",
                "https://pictures.example:8443/cat.png   | its address must not name a port of its own (8443).",
                "https://pictures.example:80/cat.png     | its address must not name a port of its own (80).",
                "https://me:pw@pictures.example/cat.png  | its address must not contain a user name or password.",
                "https://me@pictures.example/cat.png     | its address must not contain a user name or password.",
            })
    void refusesByTheText(URI url, String message) {
        assertRefusal(pictures(new HostPort("x", 1)).fetch(url)).isEqualTo(Refusal.of(REFERENCE_FORBIDDEN, message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://a/b", "data:image/png;base64,AA", "cat.png", "gopher://a"})
    void refusesWhatIsNotOnTheWeb(URI url) {
        assertRefusal(pictures(new HostPort("x", 1)).fetch(url))
                .extracting(Refusal::code)
                .isEqualTo(REFERENCE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://2130706433/",
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/"
            })
    void saysThatAnAddressIsNotPublic(URI url) {
        assertRefusal(pictures(new HostPort("x", 1)).fetch(url))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(REFERENCE_FORBIDDEN))
                .satisfies(refusal -> assertThat(refusal.message()).contains("public internet"));
    }

    @Test
    void goesAfterThreeRedirectsAndNoMore() {
        for (var hop = 0; hop < 3; hop++) {
            server.enqueue(redirect("/cat" + hop));
        }
        server.enqueue(picture().build());
        assertThat(fetch("/cat")).isInstanceOf(Usable.class);

        for (var hop = 0; hop < 4; hop++) {
            server.enqueue(redirect("/cat" + hop));
        }
        assertRefusal(fetch("/cat")).extracting(Refusal::code).isEqualTo(REFERENCE_UNREADABLE);
        assertThat(server.getRequestCount()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://pictures.example/", "https://127.0.0.1/", "https://a:b@pictures.example/"})
    void checksWhereARedirectLeads(String location) {
        server.enqueue(redirect(location));

        assertRefusal(fetch("/cat")).extracting(Refusal::code).isEqualTo(REFERENCE_FORBIDDEN);
    }

    @Test
    void stopsReadingAtTenMegabytes() {
        server.enqueue(picture().setHeader("Content-Length", "10000001").build());
        assertRefusal(fetch("/cat")).extracting(Refusal::code).isEqualTo(REFERENCE_TOO_LARGE);

        var endless = new Buffer().write(PNG).write(new byte[11_000_000]);
        server.enqueue(new MockResponse.Builder().chunkedBody(endless, 64_000).build());
        assertRefusal(fetch("/cat")).extracting(Refusal::code).isEqualTo(REFERENCE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void triesAgainWhatMayPass(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(picture().build());

        assertThat(fetch("/cat")).isInstanceOf(Usable.class);

        assertThat(waits).containsExactly(Duration.ofMillis(300), Duration.ofMillis(600));
    }

    @Test
    void triesAgainWhereAPictureBreaksOff() {
        server.enqueue(picture().onResponseBody(new SocketEffect.CloseSocket()).build());
        server.enqueue(picture().build());

        assertThat(fetch("/cat")).isInstanceOf(Usable.class);
    }

    @Test
    void givesUpAfterThreeAttempts() {
        for (var attempt = 0; attempt < 3; attempt++) {
            server.enqueue(new MockResponse.Builder().code(503).build());
        }

        assertRefusal(fetch("/cat")).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(REFERENCE_UNREADABLE);
            assertThat(refusal.message()).contains("localhost answered 503");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void doesNotTryAgainWhatWillNotPass(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());

        assertRefusal(fetch("/cat")).extracting(Refusal::code).isEqualTo(REFERENCE_UNREADABLE);

        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsAskedWithinTheLimit() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "2")
                .build());
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "60")
                .build());

        assertThat(fetch("/cat")).isInstanceOf(Unusable.class);

        assertThat(waits).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void endsWithinItsTimeLimitWhateverTheServerDoes() {
        for (var attempt = 0; attempt < 3; attempt++) {
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
        }
        var pictures = pictures(trusted(), Duration.ofMillis(300), waits::add);

        assertRefusal(pictures.fetch(server.url("/cat").uri()))
                .extracting(Refusal::code)
                .isEqualTo(REFERENCE_UNREADABLE);
    }

    @Test
    void doesNotBlameThePictureWhereWeAreInterrupted() {
        server.enqueue(new MockResponse.Builder().code(503).build());
        var pictures = pictures(trusted(), Duration.ofSeconds(5), _ -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> pictures.fetch(server.url("/cat").uri())).isInstanceOf(FetchInterrupted.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    private Result fetch(String path) {
        return fetch(path, trusted());
    }

    private Result fetch(String path, HostPort trusted) {
        return pictures(trusted).fetch(server.url(path).uri());
    }

    private HostPort trusted() {
        return HostPort.of(server.url("/"));
    }

    private PicturesFromTheWeb pictures(HostPort trusted) {
        return pictures(trusted, Duration.ofSeconds(10), waits::add);
    }

    private static PicturesFromTheWeb pictures(HostPort trusted, Duration limit, Pause pause) {
        var web = new Web(UrlRules.httpsAnd(List.of(trusted)), new GuardedSockets(), Dns.SYSTEM);
        var clock = Clock.systemUTC();
        return new PicturesFromTheWeb(new Downloads(web, clock), limit, new Time(clock, pause));
    }

    private static AbstractObjectAssert<?, Refusal> assertRefusal(Result result) {
        assertThat(result).isInstanceOf(Unusable.class);
        return assertThat(((Unusable) result).refusal());
    }

    private static MockResponse.Builder picture() {
        return new MockResponse.Builder().addHeader("Content-Type", "text/html").body(new Buffer().write(PNG));
    }

    private static MockResponse redirect(String location) {
        return new MockResponse.Builder()
                .code(302)
                .addHeader("Location", location)
                .build();
    }
}
