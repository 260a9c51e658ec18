package com.aifreedomstudios.video.sandbox.run;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program. Further commands are added here as subcommands. */
public final class Run {

    private Run() {}

    public static void main(String[] arguments) {
        // Before anything makes a logger: the terminal belongs to the board.
        System.setProperty(
                "org.slf4j.simpleLogger.logFile",
                WorkFolder.create().resolve("sandbox.log").toString());
        System.exit(commandLine(new RunCommand()).execute(arguments));
    }

    static CommandLine commandLine(RunCommand command) {
        return new CommandLine(command)
                .setParameterExceptionHandler(Run::explain)
                .setExecutionExceptionHandler(Run::explain);
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println(wrong.getMessage());
        err.println("See ./run --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static int explain(Exception failed, CommandLine commandLine, ParseResult parsed) {
        if (failed instanceof ParameterException wrong) {
            return explain(wrong, new String[0]);
        }
        commandLine.getErr().println(failed.getMessage() == null ? failed.toString() : failed.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
