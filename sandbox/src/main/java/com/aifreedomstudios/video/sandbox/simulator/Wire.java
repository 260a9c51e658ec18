package com.aifreedomstudios.video.sandbox.simulator;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The way of a reply's bytes to the one who asked, however bad. */
final class Wire {
    /** Smaller bodies have no middle worth observing. */
    private static final int LARGE = 64 * 1024;

    private final Context context;

    Wire(Context context) {
        this.context = context;
    }

    /** Returns when the bytes are flushed or the connection is gone. */
    void send(Reply reply, Runnable halfway) throws IOException {
        if (!(reply.delivery() instanceof Delivery.Dropped)) {
            context.status(reply.status());
            reply.headers().forEach(context::header);
        }
        var body = reply.body();
        switch (reply.delivery()) {
            case Delivery.Orderly() -> {
                promise(body.length);
                write(body, halfway);
            }
            case Delivery.Dropped() -> reset();
            case Delivery.Cut(var part) -> {
                promise(body.length);
                write(Arrays.copyOf(body, (int) (body.length * part)), halfway);
                reset();
            }
            case Delivery.Trickled(var bytesPerSecond) -> {
                promise(body.length);
                trickle(body, bytesPerSecond);
            }
            case Delivery.WithoutLength() -> write(body, halfway);
            case Delivery.Inflated(var bytes) -> inflate(body, bytes);
        }
    }

    private void promise(int length) {
        // A reply without a body to a HEAD already names the length the body would have.
        if (length > 0 || context.res().getHeader("Content-Length") == null)
            context.res().setContentLength(length);
    }

    private void write(byte[] body, Runnable halfway) throws IOException {
        var out = context.res().getOutputStream();
        if (body.length < LARGE) {
            out.write(body);
        } else {
            out.write(body, 0, body.length / 2);
            out.flush();
            halfway.run();
            out.write(body, body.length / 2, body.length - body.length / 2);
        }
        out.flush();
    }

    private void trickle(byte[] body, int bytesPerSecond) throws IOException {
        var out = context.res().getOutputStream();
        var portion = Math.max(1, bytesPerSecond / 10);
        var pause = Duration.ofMillis(1000L * portion / bytesPerSecond);
        for (int sent = 0; sent < body.length; sent += portion) {
            out.write(body, sent, Math.min(portion, body.length - sent));
            out.flush();
            try {
                Thread.sleep(pause);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void inflate(byte[] body, long bytes) throws IOException {
        OutputStream out = context.res().getOutputStream();
        out.write(body);
        var filler = new byte[LARGE];
        Arrays.fill(filler, (byte) ' ');
        for (long sent = body.length; sent < bytes; sent += filler.length)
            out.write(filler, 0, (int) Math.min(filler.length, bytes - sent));
        out.flush();
    }

    /** Ends the connection as a crashed peer would: with a reset, not with a polite end. */
    private void reset() throws IOException {
        var connection = ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection();
        if (connection.getEndPoint().getTransport() instanceof SocketChannel socket) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.close();
        }
        connection.getEndPoint().close();
    }
}
