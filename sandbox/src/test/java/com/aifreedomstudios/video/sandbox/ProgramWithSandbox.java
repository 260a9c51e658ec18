package com.aifreedomstudios.video.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;

/** A program that starts the real parts in the given folder, says so by a file there, and waits to be ended. */
final class ProgramWithSandbox {

    private ProgramWithSandbox() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Path.of(arguments[0]);
        Sandbox.start(SandboxOptions.in(directory).with(EnumSet.of(Piece.BROKER, Piece.REGISTRY, Piece.OBJECT_STORE)));
        Files.createFile(directory.resolve("ready"));
        new CountDownLatch(1).await();
    }
}
