package com.aifreedomstudios.video.acceptance.benchmark;

import picocli.CommandLine.Option;

/** What every benchmark may be told of the instance that it measures. */
final class HeapOption {

    @Option(
            names = "--heap",
            defaultValue = "512",
            description = "Of the instance, in MiB (default: ${DEFAULT-VALUE}).")
    private int mebibytes;

    int mebibytes() {
        return mebibytes;
    }
}
