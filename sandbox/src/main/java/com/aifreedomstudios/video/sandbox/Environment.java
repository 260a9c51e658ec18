package com.aifreedomstudios.video.sandbox;

import com.aifreedomstudios.video.sandbox.part.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The names under which everything outside is made known to the services and to any other client. */
final class Environment {

    static final String REPLICATE_TOKEN = "r8_sandbox";
    static final String POE_KEY = "poe_sandbox";
    static final String JWT_SECRET = "sandbox-secret-that-is-long-enough-for-hs256";

    private Environment() {}

    static Map<String, String> of(Doors doors, Addresses parts) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("KAFKA_BOOTSTRAP_SERVERS", parts.brokers());
        names.put("SCHEMA_REGISTRY_URL", "http://" + parts.registry() + "/apis/ccompat/v7");
        names.put("REPLICATE_API_URL", doors.url(Door.REPLICATE) + "/v1");
        names.put("REPLICATE_API_TOKEN", REPLICATE_TOKEN);
        names.put("POE_API_URL", doors.url(Door.POE) + "/v1");
        names.put("POE_API_KEY", POE_KEY);
        names.put("R2_ENDPOINT", "http://" + parts.objectStore());
        names.put("R2_BUCKET_NAME", ObjectStore.BUCKET);
        names.put("R2_ACCESS_KEY_ID", ObjectStore.ACCESS_KEY_ID);
        names.put("R2_SECRET_ACCESS_KEY", ObjectStore.SECRET_ACCESS_KEY);
        names.put("R2_PUBLIC_BASE_URL", doors.url(Door.PUBLIC_BUCKET).toString());
        names.put("VIDEO_REFERENCES_TRUSTED_HOSTS", doors.address(Door.IMAGES));
        names.put("PLATFORM_API_URL", doors.url(Door.PLATFORM) + "/api");
        names.put("PLATFORM_DIALECT", "platform");
        names.put("PLATFORM_JWT_SECRET", JWT_SECRET);
        // Everything listens on this machine alone, so nothing has to be hidden.
        names.put("ACTUATOR_ENDPOINTS", "health,videojobs");
        names.put("HEALTH_SHOW_DETAILS", "always");
        return names;
    }

    /** Written for {@code set -a; . endpoints.env}. */
    static void write(Map<String, String> names, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text(names));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Deletes the file unless another sandbox has written its own there. */
    static void withdraw(Map<String, String> names, Path file) {
        try {
            if (Files.exists(file) && Files.readString(file).equals(text(names))) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    private static String text(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
