package com.aifreedomstudios.video.consumer.reference;

import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_FORBIDDEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.job.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.net.SocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guard keeps out, where nothing but the guard would: scheme and port of the server inside are allowed here. */
class AddressGuardTest {

    private final MockWebServer inside = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        inside.start();
        inside.enqueue(new MockResponse.Builder().body("secret").build());
    }

    @AfterEach
    void close() {
        inside.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.1",
                "017700000001",
                "0",
                "0.0.0.0",
                "localhost",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::127.0.0.1]",
                "[2002:7f00:1::]",
                "127。0。0。1",
                "①②⑦.⓪.⓪.①",
                "169.254.169.254",
            })
    void keepsOutEverySpellingOfAnInsideAddress(String host) {
        var url = HttpUrl.parse("http://" + host + ":" + inside.getPort() + "/");

        if (url != null) {
            assertThat(download(url, new GuardedSockets(), Dns.SYSTEM)).isNotInstanceOf(Download.Complete.class);
        }

        assertThat(inside.getRequestCount()).isZero();
    }

    @Test
    void keepsOutANameThatLeadsInside() {
        assertForbidden(download(named("pictures.example"), new GuardedSockets(), leadsInside()));
    }

    @Test
    void letsTheSameRequestInWhereTheGuardIsMissing() {
        var download = download(named("pictures.example"), SocketFactory.getDefault(), leadsInside());

        assertThat(download)
                .isInstanceOfSatisfying(
                        Download.Complete.class,
                        it -> assertThat(it.content()).asString().isEqualTo("secret"));
    }

    @Test
    void keepsOutANameOfSeveralAddressesOneOfWhichLeadsInside() {
        Dns both = host -> List.of(InetAddress.ofLiteral("::1"), InetAddress.ofLiteral("127.0.0.1"));

        assertForbidden(download(named("pictures.example"), new GuardedSockets(), both));
    }

    @Test
    void keepsOutARedirectThatLeadsInside() throws Exception {
        try (var trusted = new MockWebServer()) {
            trusted.start();
            trusted.enqueue(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", "http://127.0.0.1:" + inside.getPort() + "/")
                    .build());
            var rules = new UrlRules("http", inside.getPort(), List.of(HostPort.of(trusted.url("/"))));

            assertForbidden(download(trusted.url("/cat.png"), rules, new GuardedSockets(), Dns.SYSTEM));

            assertThat(trusted.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void checksInEveryWayOfMakingASocket() {
        var sockets = new GuardedSockets();
        var local = InetAddress.getLoopbackAddress();
        var port = inside.getPort();

        assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", port)).isInstanceOf(ForbiddenAddress.class);
        assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", port, local, 0))
                .isInstanceOf(ForbiddenAddress.class);
        assertThatThrownBy(() -> sockets.createSocket(local, port)).isInstanceOf(ForbiddenAddress.class);
        assertThatThrownBy(() -> sockets.createSocket(local, port, local, 0)).isInstanceOf(ForbiddenAddress.class);
        assertThatThrownBy(() -> {
                    try (var socket = sockets.createSocket()) {
                        socket.connect(new InetSocketAddress(local, port));
                    }
                })
                .isInstanceOf(ForbiddenAddress.class);
    }

    private void assertForbidden(Download download) {
        assertThat(download)
                .isInstanceOfSatisfying(
                        Download.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .extracting(Refusal::code)
                                .isEqualTo(REFERENCE_FORBIDDEN));
        assertThat(inside.getRequestCount()).isZero();
    }

    private HttpUrl named(String host) {
        return inside.url("/cat.png").newBuilder().host(host).build();
    }

    private static Dns leadsInside() {
        return host -> List.of(InetAddress.getLoopbackAddress());
    }

    private Download download(HttpUrl url, SocketFactory sockets, Dns dns) {
        return download(url, new UrlRules("http", inside.getPort(), List.of()), sockets, dns);
    }

    private static Download download(HttpUrl url, UrlRules rules, SocketFactory sockets, Dns dns) {
        return new Downloads(new Web(rules, sockets, dns), Clock.systemUTC())
                .from(url, Instant.now().plusSeconds(5));
    }
}
