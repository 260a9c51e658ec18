package com.aifreedomstudios.video.sandbox.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.sandbox.simulator.Controls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageHostTest {
    @TempDir
    Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private ImageHost host;

    @BeforeEach
    void start() {
        host = new ImageHost(0, Controls.journallingTo(folder.resolve("images.jsonl"), 1)).start();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void drawsPicturesOfTheAskedSize() throws Exception {
        var png = get(host.picture("Grüße 😀", 640, 360));
        var jpg = get(host.url().resolve("/pictures/a.jpg?width=300&height=500"));

        assertThat(png.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(png.body())).getWidth())
                .isEqualTo(640);
        assertThat(jpg.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(jpg.body())).getHeight())
                .isEqualTo(500);
        assertThat(new String(get(host.url().resolve("/pictures/any.webp")).body(), 8, 4, StandardCharsets.US_ASCII))
                .isEqualTo("WEBP");
    }

    @Test
    void servesAFile() throws Exception {
        var file = Files.write(folder.resolve("my logo.png"), new byte[] {1, 2, 3});

        var answer = get(host.serve(file));

        assertThat(answer.body()).containsExactly(1, 2, 3);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-type,200,text/plain",
        "lying-type,200,image/png",
        "missing,404,text/html",
        "gone,410,text/html",
        "broken,500,text/html",
        "huge,200,image/png",
        "empty,200,image/png",
        "html,200,text/html",
        "svg,200,image/svg+xml",
        "gif,200,image/gif",
        "large,200,image/png",
        "no-such-thing,404,text/plain"
    })
    void answersBadly(String kind, int status, String type) throws Exception {
        var answer = get(host.bad(kind));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        if (kind.equals("large")) assertThat(answer.body()).hasSize(11 << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "redirect,/pictures/good.png?width=320&height=180",
        "loop,/bad/loop",
        "private,http://169.254.169.254/latest/meta-data/",
        "file-url,file:///etc/passwd"
    })
    void redirects(String kind, String to) throws Exception {
        var answer = get(host.bad(kind));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(to);
    }

    @Test
    void dropsAndCutsConnections() {
        assertThatThrownBy(() -> get(host.bad("drop"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> get(host.bad("cut"))).isInstanceOf(IOException.class);
    }

    @Test
    void neverEndsWhereAskedSo() throws Exception {
        var answer = client.send(HttpRequest.newBuilder(host.bad("endless")).build(), BodyHandlers.ofInputStream());

        try (var body = answer.body()) {
            assertThat(body.readNBytes(30 << 20)).hasSize(30 << 20);
        }
    }

    private HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }
}
