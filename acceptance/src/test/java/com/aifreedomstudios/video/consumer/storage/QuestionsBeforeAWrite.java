package com.aifreedomstudios.video.consumer.storage;

import com.aifreedomstudios.video.consumer.Secret;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.unit.DataSize;

/** What an empty store is asked about a key while a small video is written to it, and then a large one. */
public final class QuestionsBeforeAWrite implements Callable<List<String>> {

    private static final int PART = 5 * 1024 * 1024;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Override
    public List<String> call() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var file = Files.createTempFile("video", ".mp4");
        try {
            var properties = properties(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
            var configuration = new StorageConfiguration();
            try (var s3 = configuration.s3Client(properties);
                    var presigner = configuration.s3Presigner(properties)) {
                var store = configuration.videoStore(configuration.bucket(s3, properties), presigner, properties);
                store.keep("small.mp4", Files.write(file, new byte[PART]), "hash");
                store.keep("large.mp4", Files.write(file, new byte[PART + 1]), "hash");
            }
        } finally {
            Files.delete(file);
            server.stop(0);
        }
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var method = exchange.getRequestMethod();
        var isPart = query.contains("partNumber");
        if (method.equals("HEAD") || (method.equals("PUT") && !isPart) || query.startsWith("uploadId")) {
            asked.add(method + (exchange.getRequestHeaders().containsKey("If-None-Match") ? " if none match" : ""));
        }
        exchange.getResponseHeaders().add("ETag", "\"etag\"");
        if (method.equals("HEAD")) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            var body = xml(method, query).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static String xml(String method, String query) {
        return switch (method) {
            case "GET" -> "<ListMultipartUploadsResult/>";
            case "POST" ->
                query.startsWith("uploadId")
                        ? "<CompleteMultipartUploadResult/>"
                        : "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>";
            default -> "";
        };
    }

    private static StorageProperties properties(URI endpoint) {
        return new StorageProperties(
                endpoint,
                null,
                null,
                "bucket",
                "key",
                new Secret("secret"),
                URI.create("https://videos.example"),
                false,
                Duration.ofDays(7),
                Duration.ofHours(6),
                DataSize.ofBytes(PART),
                Duration.ofSeconds(30),
                2);
    }
}
