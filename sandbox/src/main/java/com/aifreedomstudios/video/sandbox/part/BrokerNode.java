package com.aifreedomstudios.video.sandbox.part;

import java.util.Optional;

/**
 * Where one broker of a cluster listens.
 *
 * @param id from 1
 * @param port for clients and for the other brokers
 * @param controllerPort for the other controllers
 * @param tapped empty: nobody is sent through a proxy
 */
public record BrokerNode(int id, int port, int controllerPort, Optional<Tapped> tapped) {

    /**
     * A second listener.
     *
     * @param port to which the proxy goes
     * @param proxyPort to which those are sent who come through the proxy
     */
    public record Tapped(int port, int proxyPort) {}

    /** @param port 0 for a free one */
    public static BrokerNode at(int id, int port) {
        return new BrokerNode(id, Ports.orFree(port), Ports.free(), Optional.empty());
    }

    /** The same with a second listener, for those who come through a proxy. */
    public BrokerNode with(Tapped second) {
        return new BrokerNode(id, port, controllerPort, Optional.of(second));
    }

    public String address() {
        return "127.0.0.1:" + port;
    }
}
