package com.aifreedomstudios.video.acceptance;

import com.aifreedomstudios.video.acceptance.benchmark.BenchCommand;
import com.aifreedomstudios.video.acceptance.faults.FaultsCommand;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** What tries the system hard. */
@Command(
        name = "./run",
        subcommands = {FaultsCommand.class, BenchCommand.class})
public final class Program {

    private Program() {}

    public static void main(String[] arguments) throws Exception {
        // Before anything makes a logger: the terminal belongs to the progress.
        var log = Path.of("acceptance", "target", "acceptance.log").toAbsolutePath();
        Files.createDirectories(log.getParent());
        System.setProperty("org.slf4j.simpleLogger.logFile", log.toString());
        System.exit(new CommandLine(new Program())
                .setParameterExceptionHandler(Program::explain)
                .execute(arguments));
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println(wrong.getMessage());
        err.println("See ./run " + wrong.getCommandLine().getCommandName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }
}
