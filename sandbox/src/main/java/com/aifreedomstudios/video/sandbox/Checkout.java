package com.aifreedomstudios.video.sandbox;

import com.aifreedomstudios.video.sandbox.part.PartFiles;
import java.nio.file.Path;

/** Where this project lies on disk. */
public final class Checkout {

    private Checkout() {}

    public static Path root() {
        return sandboxTarget().resolve("../..").normalize();
    }

    /** The target folder of this module. */
    public static Path sandboxTarget() {
        return PartFiles.target();
    }
}
