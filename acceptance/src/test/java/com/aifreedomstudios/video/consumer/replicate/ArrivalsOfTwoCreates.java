package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.Secret;
import com.aifreedomstudios.video.consumer.generation.Declared;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.springframework.util.unit.DataSize;

/** How many create calls arrive at a provider that answers one, hangs up on the next, and from then on says: come back at once. */
public class ArrivalsOfTwoCreates implements Callable<Integer> {

    private final Instant submitBy;

    public ArrivalsOfTwoCreates() {
        this(Instant.now().plusSeconds(30));
    }

    ArrivalsOfTwoCreates(Instant submitBy) {
        this.submitBy = submitBy;
    }

    @Override
    public Integer call() throws IOException {
        var arrivals = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            switch (arrivals.incrementAndGet()) {
                case 1 -> exchange.sendResponseHeaders(429, -1);
                case 2 -> {}
                default -> {
                    exchange.getResponseHeaders().add("Retry-After", "0");
                    exchange.sendResponseHeaders(503, -1);
                }
            }
            exchange.close();
        });
        server.start();
        try {
            var properties =
                    properties("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
            var address = Objects.requireNonNull(HttpUrl.get(properties.apiUrl()));
            var creates =
                    new CreateOnce(Clients.forCreates(properties), address, properties.token(), Clock.systemUTC());
            creates.create(Declared.submission(submitBy));
            creates.create(Declared.submission(submitBy));
        } finally {
            server.stop(0);
        }
        return arrivals.get();
    }

    private static ReplicateProperties properties(String apiUrl) {
        var patience = Duration.ofSeconds(10);
        return new ReplicateProperties(
                URI.create(apiUrl),
                new Secret("token"),
                patience,
                patience,
                patience,
                patience,
                600,
                patience,
                DataSize.ofMegabytes(1));
    }
}
