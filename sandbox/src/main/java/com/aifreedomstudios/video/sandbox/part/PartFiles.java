package com.aifreedomstudios.video.sandbox.part;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the programs of the real parts, which the build of this module puts into its target folder. */
public final class PartFiles {

    private PartFiles() {}

    /** The class path of the broker. */
    static String brokerClassPath() {
        return target().resolve("lib") + "/*";
    }

    static Path registryJar() {
        return target().resolve("parts/registry/quarkus-run.jar");
    }

    static Path objectStoreJar() {
        return target().resolve("parts/object-store/s3proxy-jar-with-dependencies.jar");
    }

    /** Beside our own classes; or, where these come from a repository of artifacts, in a checkout around the working directory. */
    public static Path target() {
        return Stream.concat(Stream.of(ownLocation().getParent()), checkoutTargets())
                .filter(folder -> Files.isDirectory(folder.resolve("parts/registry")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "sandbox/target/parts is missing; build it with: mvn -DskipTests package -pl sandbox -am"));
    }

    private static Stream<Path> checkoutTargets() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("sandbox/target"));
    }

    private static Path ownLocation() {
        try {
            return Path.of(PartFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
