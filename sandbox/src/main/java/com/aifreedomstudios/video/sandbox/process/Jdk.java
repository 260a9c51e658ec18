package com.aifreedomstudios.video.sandbox.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that child processes run on: the one this process runs on. */
public final class Jdk {

    /** For processes that live minutes: quick to start, few threads, little memory. */
    private static final List<String> LIGHT =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    private Jdk() {}

    /** A command that starts quickly, with a heap of at most so many MiB; the class path and main class are to be added. */
    public static List<String> light(int heapMebibytes) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(LIGHT);
        command.add("-Xmx" + heapMebibytes + "m");
        return command;
    }

    /** A command as production uses it: the JVM decides for itself, within a heap of at most so many MiB. */
    public static List<String> usual(int heapMebibytes) {
        return List.of(java(), "-Xmx" + heapMebibytes + "m");
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
