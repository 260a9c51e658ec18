package com.aifreedomstudios.video.sandbox.simulator;

import io.javalin.Javalin;
import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** The HTTP door of one simulator, on loopback, with its control endpoint under {@code /_sandbox}. */
public final class SimulatorServer implements AutoCloseable {
    private static final int BACKLOG = 4096;
    private static final long LARGEST_REQUEST = 64L << 20;

    private final Javalin javalin;
    private final ServerConnector[] connector = new ServerConnector[1];

    /**
     * A door that is not open yet.
     *
     * @param port the port to listen on; 0 takes a free one
     */
    public SimulatorServer(int port, Controls controls, Consumer<Routes> routes) {
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = LARGEST_REQUEST;
            config.jetty.addConnector((server, http) -> {
                var door = new ServerConnector(server, new HttpConnectionFactory(http));
                door.setHost("127.0.0.1");
                door.setPort(port);
                door.setAcceptQueueSize(BACKLOG);
                connector[0] = door;
                return door;
            });
            new ControlEndpoint(controls).addTo(config.routes);
            routes.accept(new Routes(config.routes, controls));
        });
    }

    public SimulatorServer start() {
        javalin.start();
        return this;
    }

    public int port() {
        return connector[0].getLocalPort();
    }

    /** {@code http://127.0.0.1:<port>}, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
