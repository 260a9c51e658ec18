package com.aifreedomstudios.video.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.event.v1.FailureCode;
import com.aifreedomstudios.video.sandbox.Door;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class RunCommandTest {

    private static final Map<String, String> ACCOUNTS = Map.of(
            "REPLICATE_API_KEY", "r8",
            "POE_API_KEY", "poe",
            "R2_ACCOUNT_ID", "account",
            "R2_BUCKET_NAME", "bucket",
            "R2_ACCESS_KEY_ID", "id",
            "R2_SECRET_ACCESS_KEY", "secret",
            "R2_PUBLIC_BASE_URL", "https://cdn.example.com");

    @Test
    void asksForOneRefinedVideoIfNothingIsSaid() {
        Plan plan = plan();

        assertThat(plan.count()).isEqualTo(1);
        assertThat(plan.once()).isFalse();
        assertThat(plan.failing()).isEmpty();
        assertThat(plan.live()).isEmpty();
        assertThat(plan.wish().refine()).isTrue();
        assertThat(plan.wish().model()).isNull();
        assertThat(plan.wish().seconds()).isEqualTo(8);
        assertThat(plan.wish().ratio()).isEqualTo("16:9");
    }

    @Test
    void takesEveryWishFromItsOption(@TempDir Path directory) throws Exception {
        Path picture = Files.writeString(directory.resolve("logo.png"), "picture");

        Plan plan = plan(
                "--once",
                "--prompt",
                "A paper boat",
                "--model",
                "runway-gen4.5",
                "--seconds",
                "5",
                "--ratio",
                "1:1",
                "--resolution",
                "720p",
                "--no-refine",
                "--count",
                "20",
                "--reference",
                "https://example.com/a.png",
                "--reference",
                picture.toString());

        assertThat(plan.once()).isTrue();
        assertThat(plan.count()).isEqualTo(20);
        assertThat(plan.references()).containsExactly("https://example.com/a.png", picture.toString());
        assertThat(plan.wish()).isEqualTo(new Wish("A paper boat", "runway-gen4.5", 5, "1:1", "720p", false));
    }

    @Test
    void knowsTheCodeThatAFailureMustEndIn() {
        assertThat(plan("--fail", "flagged").failing().map(Failing::code)).hasValue(FailureCode.PROMPT_FLAGGED);
        assertThat(plan("--fail", "unavailable").failing().map(Failing::code))
                .hasValue(FailureCode.PROVIDER_UNAVAILABLE);
    }

    @Test
    void givesTheSamePortsInEveryRunIfAsked() {
        assertThat(plan("--ports", "fixed").doors().port(Door.PLATFORM)).isEqualTo(18094);
        assertThat(plan("--port", "platform=4711").doors().port(Door.PLATFORM)).isEqualTo(4711);
    }

    @Test
    void handsTheRealAccountsToTheServices() {
        Plan plan = command("--live").plan(ACCOUNTS);

        assertThat(plan.live().orElseThrow())
                .containsEntry("REPLICATE_API_TOKEN", "r8")
                .containsEntry("REPLICATE_API_URL", "https://api.replicate.com/v1")
                .containsEntry("R2_ENDPOINT", "https://account.r2.cloudflarestorage.com")
                .containsEntry("R2_PUBLIC_BASE_URL", "https://cdn.example.com");
    }

    @Test
    void namesEverythingThatIsMissingForTheRealAccounts() {
        Map<String, String> some = new HashMap<>(ACCOUNTS);
        some.remove("REPLICATE_API_KEY");
        some.put("R2_BUCKET_NAME", " ");
        some.remove("R2_ACCOUNT_ID");

        assertThat(refusal(command("--live"), some))
                .contains("REPLICATE_API_TOKEN or REPLICATE_API_KEY", "R2_BUCKET_NAME", "R2_ACCOUNT_ID")
                .doesNotContain("POE_API_KEY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        --prompt ''        | --prompt is empty
        --seconds 0        | --seconds 0 is not between 1 and 60
        --seconds ten      | 'ten' is not an int
        --ratio wide       | --ratio wide is not a shape
        --count 0          | --count 0 is not between
        --reference no.png | neither a URL nor a file
        --fail badly       | --fail badly is none of flagged
        --ports some       | neither free nor fixed
        --port broker=0    | not between 1 and 65535
        --port bus=4711    | --port bus is none of broker
        --live --fail flagged | Leave one out
        --live --count 2   | Leave one out
        --frobnicate       | Unknown option
        """)
    void refusesWhatCannotBeDoneAndSaysWhy(String arguments, String reason) {
        StringWriter err = new StringWriter();
        CommandLine commandLine = Run.commandLine(new RunCommand()).setErr(new PrintWriter(err, true));

        int exitCode = commandLine.execute(words(arguments));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains(reason).contains("--help");
    }

    private static String[] words(String arguments) {
        return Stream.of(arguments.split(" "))
                .map(word -> word.equals("''") ? "" : word)
                .toArray(String[]::new);
    }

    private static Plan plan(String... arguments) {
        return command(arguments).plan(Map.of());
    }

    private static RunCommand command(String... arguments) {
        RunCommand command = new RunCommand();
        Run.commandLine(command).parseArgs(arguments);
        return command;
    }

    private static String refusal(RunCommand command, Map<String, String> environment) {
        try {
            command.plan(environment);
            return "";
        } catch (ParameterException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
