package com.aifreedomstudios.video.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A program that starts one child, writes its process id into the given folder, and waits to be killed. */
final class ParentOfOne {

    private ParentOfOne() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Path.of(arguments[0]);
        ChildProcess child = ChildProcess.start(
                new Launch("child", List.of("sleep", "300"), Map.of(), directory.resolve("child.log")));
        Path draft = Files.writeString(directory.resolve("draft"), Long.toString(child.pid()));
        Files.move(draft, directory.resolve("pid"), StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await();
    }
}
