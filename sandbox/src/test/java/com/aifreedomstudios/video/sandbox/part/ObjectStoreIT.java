package com.aifreedomstudios.video.sandbox.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ObjectStoreIT {

    @TempDir
    private static Path directory;

    private static ObjectStore store;
    private static S3Client client;
    private static PublicBucket bucket;

    @BeforeAll
    static void start() {
        store = ObjectStore.start(directory.resolve("store"), directory, 0);
        client = store.client();
        bucket = PublicBucket.start(store, 0);
    }

    @AfterAll
    static void stop() {
        bucket.close();
        client.close();
        store.close();
    }

    @Test
    void keepsObjectsWhenItIsKilledAndRestarted() throws Exception {
        put("kept/a b.txt", "0123456789");

        store.kill();
        assertThat(get("/kept/a%20b.txt", "").statusCode()).isEqualTo(503);
        store.restart();

        assertThat(get("/kept/a%20b.txt", "").body()).isEqualTo("0123456789");
    }

    @Test
    void refusesToOverwriteWhatMayBeWrittenOnce() {
        put("once.txt", "first");

        assertThatThrownBy(() -> put("once.txt", "second"))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    }

    @Test
    void servesAnyoneARangeOfAnObject() throws Exception {
        put("range.txt", "0123456789");

        HttpResponse<String> part = get("/range.txt", "bytes=2-4");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 2-4/10");
        assertThat(part.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void answersHeadWithTheLengthAndNoBody() throws Exception {
        put("head.txt", "0123456789");

        HttpResponse<String> head = send(HttpRequest.newBuilder(URI.create(bucket.url() + "/head.txt"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(10);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void saysThatAnObjectIsNotThere() throws Exception {
        assertThat(get("/nothing.txt", "").statusCode()).isEqualTo(404);
    }

    private static void put(String key, String text) {
        client.putObject(
                request -> request.bucket(ObjectStore.BUCKET)
                        .key(key)
                        .contentType("text/plain")
                        .ifNoneMatch("*"),
                RequestBody.fromString(text));
    }

    private static HttpResponse<String> get(String path, String range) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(bucket.url() + path));
        return send(range.isEmpty() ? request : request.header("Range", range));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
