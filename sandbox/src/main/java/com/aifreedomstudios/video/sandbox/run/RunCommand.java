package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.sandbox.Door;
import com.aifreedomstudios.video.sandbox.Doors;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code ./run}. */
@Command(
        name = "./run",
        mixinStandardHelpOptions = true,
        version = "Campaign Video 1.0.0",
        sortOptions = false,
        usageHelpWidth = 100,
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "Starts the whole system on this machine, asks for a video the way the campaign platform does, and shows"
                    + " what becomes of it. Everything listens on this machine only; the addresses are written to"
                    + " sandbox/target/endpoints.env. Stays up until Ctrl-C.",
            ""
        },
        footer = {
            "",
            "Exit codes with --once: 0 as asked, 1 not as asked, 2 bad options.",
            "",
            "Examples:",
            "  ./run --once",
            "  ./run --prompt \"A paper boat on a rainy street\" --model runway-gen4.5 --seconds 5 --ratio 1:1",
            "  ./run --once --fail flagged",
            "  ./run --count 20",
            ""
        })
final class RunCommand implements Callable<Integer> {

    private static final Pattern RATIO = Pattern.compile("[1-9]\\d?:[1-9]\\d?");
    private static final int MOST = 2000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--once", description = "End after the outcome; the exit code tells whether it is as asked.")
    private boolean once;

    @Option(names = "--prompt", paramLabel = "TEXT", description = "What the video should show.")
    private String prompt = "A lighthouse at dawn, waves rolling in, slow aerial shot";

    @Option(
            names = "--model",
            paramLabel = "KEY",
            description =
                    "Catalogue key, for example veo-3.1, sora-2-pro, runway-gen4.5; without it the service chooses.")
    private @Nullable String model;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of the video (default: ${DEFAULT-VALUE}).")
    private int seconds = 8;

    @Option(names = "--ratio", paramLabel = "W:H", description = "Shape of the video (default: ${DEFAULT-VALUE}).")
    private String ratio = "16:9";

    @Option(
            names = "--resolution",
            paramLabel = "NAME",
            description = "Resolution, for example 720p or 1080p; without it the model's own.")
    private @Nullable String resolution;

    @Option(
            names = "--reference",
            paramLabel = "URL|FILE",
            description = "A picture that the video should follow; may be given several times.")
    private List<String> references = new ArrayList<>();

    @Option(
            names = "--refine",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Have the prompt refined before, or not (default: it is).")
    private boolean refine = true;

    @Option(names = "--count", paramLabel = "N", description = "Ask for so many videos at once (default: 1).")
    private int count = 1;

    @Option(
            names = "--fail",
            paramLabel = "HOW",
            description =
                    "Have the simulated provider fail: flagged, unavailable, no-output, not-a-video, out-of-memory.")
    private @Nullable String fail;

    @Option(
            names = "--live",
            description = "Use the real Replicate, Poe and R2; this costs money. Needs REPLICATE_API_TOKEN (or"
                    + " REPLICATE_API_KEY), POE_API_KEY, R2_ACCOUNT_ID, R2_BUCKET_NAME, R2_ACCESS_KEY_ID,"
                    + " R2_SECRET_ACCESS_KEY and R2_PUBLIC_BASE_URL.")
    private boolean live;

    @Option(
            names = "--ports",
            paramLabel = "free|fixed",
            description = "Free ports, or the same ones in every run (default: free).")
    private String ports = "free";

    @Option(
            names = "--port",
            paramLabel = "NAME=N",
            description = "This port for broker, registry, object-store, public-bucket, replicate, replicate-delivery,"
                    + " poe, images, platform, video-consumer or campaign-adapter; may be given several times.")
    private Map<String, Integer> port = Map.of();

    @Override
    public Integer call() {
        return new Performance(plan(System.getenv())).run();
    }

    /** Checks everything before anything starts. */
    Plan plan(Map<String, String> environment) {
        try {
            require(!prompt.isBlank(), "--prompt is empty; say what the video should show.");
            require(seconds >= 1 && seconds <= 60, "--seconds " + seconds + " is not between 1 and 60.");
            require(RATIO.matcher(ratio).matches(), "--ratio " + ratio + " is not a shape such as 16:9.");
            require(count >= 1 && count <= MOST, "--count " + count + " is not between 1 and " + MOST + ".");
            require(
                    !(live && fail != null),
                    "--fail tells the simulated provider to fail; with --live there is none. Leave one out.");
            require(!live || count == 1, "--count with --live would cost money many times over. Leave one out.");
            references.forEach(References::check);
            return new Plan(
                    new Wish(prompt, model, seconds, ratio, resolution, refine),
                    List.copyOf(references),
                    count,
                    Optional.ofNullable(fail).map(RunCommand::failing),
                    live ? Optional.of(LiveAccounts.from(environment)) : Optional.empty(),
                    doors(),
                    once);
        } catch (BadOptions e) {
            throw spec == null ? e : new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Doors doors() {
        Doors doors = switch (ports) {
            case "free" -> Doors.free();
            case "fixed" -> Doors.fixed();
            default -> throw new BadOptions("--ports " + ports + " is neither free nor fixed.");
        };
        Map<Door, Integer> chosen = new EnumMap<>(Door.class);
        port.forEach((name, number) -> {
            require(number > 0 && number < 65536, "--port " + name + "=" + number + " is not between 1 and 65535.");
            chosen.put(
                    Door.labelled(name)
                            .orElseThrow(() -> new BadOptions("--port " + name + " is none of "
                                    + String.join(
                                            ", ",
                                            Stream.of(Door.values())
                                                    .map(Door::label)
                                                    .toList()) + ".")),
                    number);
        });
        return doors.with(chosen);
    }

    private static Failing failing(String label) {
        return Stream.of(Failing.values())
                .filter(failing -> failing.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new BadOptions("--fail " + label + " is none of " + Failing.labels() + "."));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new BadOptions(otherwise);
        }
    }
}
