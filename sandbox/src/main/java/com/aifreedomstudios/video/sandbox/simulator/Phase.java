package com.aifreedomstudios.video.sandbox.simulator;

import java.util.Map;

/**
 * A moment a simulator observes, told to listeners before it goes on: whatever a listener does, such as killing the service
 * that asks, has happened when the next phase begins.
 *
 * @param name the route's name and the moment: {@code create.received} (not yet executed), {@code create.executed} (not yet
 *     replied), {@code create.halfway} (half the body is sent; large bodies only), {@code create.replied} (flushed to the socket)
 * @param path the path asked for
 * @param requestBody the body as text, empty if there was none
 * @param callerPort the port the connection of the one who asks comes from; with serverPort it tells which process that is
 * @param serverPort the port it goes to
 * @param details what the simulator knows by now, such as the prediction's id
 */
public record Phase(
        String name, String path, String requestBody, int callerPort, int serverPort, Map<String, String> details) {}
