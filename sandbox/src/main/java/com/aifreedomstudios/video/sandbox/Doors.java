package com.aifreedomstudios.video.sandbox;

import com.aifreedomstudios.video.sandbox.part.Ports;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which port each door has. All are known before anything starts, so that everything can start at once. */
public final class Doors {

    private final Map<Door, Integer> ports;

    private Doors(Map<Door, Integer> ports) {
        this.ports = new EnumMap<>(ports);
    }

    /** A free port for each. */
    public static Doors free() {
        return new Doors(Stream.of(Door.values()).collect(Collectors.toMap(door -> door, _ -> Ports.free())));
    }

    /** The same ports in every run. */
    public static Doors fixed() {
        return new Doors(Stream.of(Door.values()).collect(Collectors.toMap(door -> door, Door::fixedPort)));
    }

    /** These with others in their place. */
    public Doors with(Map<Door, Integer> others) {
        Doors changed = new Doors(ports);
        changed.ports.putAll(others);
        return changed;
    }

    /** Throws if something else listens on one of them already, naming each. */
    public void requireFree() {
        String taken = ports.entrySet().stream()
                .filter(door -> !Ports.isFree(door.getValue()))
                .map(door -> door.getKey().label() + " " + door.getValue())
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new IllegalStateException("These ports are taken: " + taken + ". Is another sandbox still up?");
        }
    }

    public int port(Door door) {
        Integer port = ports.get(door);
        if (port == null) {
            throw new IllegalStateException("no port was chosen for " + door);
        }
        return port;
    }

    public String address(Door door) {
        return "127.0.0.1:" + port(door);
    }

    public URI url(Door door) {
        return URI.create("http://" + address(door));
    }
}
