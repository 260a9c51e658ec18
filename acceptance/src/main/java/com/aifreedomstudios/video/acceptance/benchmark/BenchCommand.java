package com.aifreedomstudios.video.acceptance.benchmark;

import picocli.CommandLine.Command;

/** The benchmarks. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(waiting | restore | intake)",
        description = "Measures speed and memory of video-consumer as it is delivered; prints figures and ratios.",
        subcommands = {WaitingCommand.class, RestoreCommand.class, IntakeCommand.class})
public final class BenchCommand {}
