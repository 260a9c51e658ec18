package com.aifreedomstudios.video.sandbox.image;

import com.aifreedomstudios.video.sandbox.film.StillPicture;
import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Delivery;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import com.aifreedomstudios.video.sandbox.simulator.Routes;
import com.aifreedomstudios.video.sandbox.simulator.SimulatorServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Somebody's web server with pictures on it, good and bad.
 *
 * <p>Good: {@code /pictures/{name}.png} and {@code .jpg} (drawn with {@code ?text=&width=&height=}), {@code .webp} (one of 640 × 360),
 * {@code /files/{name}} (what {@link #serve} was given). Bad: {@code /bad/} {@code wrong-type} (a PNG said to be text),
 * {@code lying-type} (text said to be a PNG), {@code missing}, {@code gone}, {@code broken}, {@code redirect} (once, to a good
 * one), {@code loop}, {@code private} (redirects to 169.254.169.254), {@code file-url} (redirects to a file), {@code endless},
 * {@code large} (11 MB), {@code huge} (declares 65535 × 65535), {@code slow}, {@code cut}, {@code empty}, {@code html},
 * {@code svg}, {@code gif}, {@code drop}. Route names for faults and phases: {@code picture}, {@code file}, {@code bad}.
 */
public final class ImageHost implements AutoCloseable {
    private static final int LARGEST_SIDE = 8192;

    private final Controls controls;
    private final SimulatorServer server;
    private final Map<String, Path> files = new ConcurrentHashMap<>();

    /**
     * A host that is not up yet.
     *
     * @param port to listen on; 0 takes a free one
     * @param controls steering and journal; closed with the host
     */
    public ImageHost(int port, Controls controls) {
        this.controls = controls;
        this.server = new SimulatorServer(port, controls, this::addTo);
    }

    public ImageHost start() {
        server.start();
        return this;
    }

    /** Without a path. */
    public URI url() {
        return server.url();
    }

    /** The {@code host:port} to be trusted by whoever guards against private addresses. */
    public String hostAndPort() {
        return "127.0.0.1:" + server.port();
    }

    /** The address of a good PNG of that size with the text drawn on it. */
    public URI picture(String text, int width, int height) {
        return url().resolve("/pictures/drawn.png?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&width="
                + width + "&height=" + height);
    }

    /** The address of one of the bad ones. */
    public URI bad(String kind) {
        return url().resolve("/bad/" + kind);
    }

    /** Serves the file as it is; returns its address. */
    public URI serve(Path file) {
        var name = URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8)
                .replace("+", "%20");
        files.put(String.valueOf(file.getFileName()), file);
        return url().resolve("/files/" + name);
    }

    /** Clock, journal, faults and phases. */
    public Controls controls() {
        return controls;
    }

    @Override
    public void close() {
        server.close();
        controls.close();
    }

    private void addTo(Routes routes) {
        routes.get("picture", "/pictures/{name}", this::picture)
                .get("file", "/files/{name}", this::file)
                .get("bad", "/bad/{kind}", this::bad);
    }

    private Reply picture(Asked asked) {
        var name = asked.pathParam("name");
        if (name.endsWith(".webp")) return Reply.of(200, "image/webp", webp());
        var drawn = new StillPicture(
                asked.query("text").orElse(name), side(asked, "width", 1280), side(asked, "height", 720));
        if (name.endsWith(".png")) return Reply.of(200, "image/png", drawn.encoded("png"));
        if (name.endsWith(".jpg")) return Reply.of(200, "image/jpeg", drawn.encoded("jpeg"));
        return Reply.of(404, "text/plain", "Not found");
    }

    /** A constant one: the JDK cannot write WebP. */
    private static byte[] webp() {
        try (var file = Objects.requireNonNull(ImageHost.class.getResourceAsStream("picture.webp"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int side(Asked asked, String name, int standard) {
        var asks = asked.query(name).map(Integer::parseInt).orElse(standard);
        return Math.clamp(asks, 1, LARGEST_SIDE);
    }

    private Reply file(Asked asked) {
        var file = files.get(asked.pathParam("name"));
        if (file == null) return Reply.of(404, "text/plain", "Not found");
        try {
            var type = Files.probeContentType(file);
            return Reply.of(200, type == null ? "application/octet-stream" : type, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply bad(Asked asked) {
        var png = "image/png";
        var good = "/pictures/good.png?width=320&height=180";
        return switch (asked.pathParam("kind")) {
            case "wrong-type" -> Reply.of(200, "text/plain", small());
            case "lying-type" -> Reply.of(200, png, "This is not a picture.");
            case "missing" -> Reply.of(404, "text/html", "<h1>Not Found</h1>");
            case "gone" -> Reply.of(410, "text/html", "<h1>Gone</h1>");
            case "broken" -> Reply.of(500, "text/html", "<h1>Internal Server Error</h1>");
            case "redirect" -> Reply.redirect(302, good);
            case "loop" -> Reply.redirect(302, "/bad/loop");
            case "private" -> Reply.redirect(302, "http://169.254.169.254/latest/meta-data/");
            case "file-url" -> Reply.redirect(302, "file:///etc/passwd");
            case "endless" -> Reply.of(200, png, small()).delivered(new Delivery.Inflated(Long.MAX_VALUE));
            case "large" -> Reply.of(200, png, small()).delivered(new Delivery.Inflated(11 << 20));
            case "huge" -> Reply.of(200, png, BadPictures.hugePng(65_535, 65_535));
            case "slow" -> Reply.of(200, png, small()).delivered(new Delivery.Trickled(1));
            case "cut" -> Reply.of(200, png, small()).delivered(new Delivery.Cut(0.5));
            case "empty" -> Reply.of(200, png, "");
            case "html" -> Reply.of(200, "text/html", "<html><body>Log in to see this picture</body></html>");
            case "svg" -> Reply.of(200, "image/svg+xml", BadPictures.svg());
            case "gif" -> Reply.of(200, "image/gif", BadPictures.gif());
            case "drop" -> Reply.empty(0).delivered(new Delivery.Dropped());
            default -> Reply.of(404, "text/plain", "Not found");
        };
    }

    private static byte[] small() {
        return new StillPicture("bad", 320, 180).encoded("png");
    }
}
