package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Outcome.Charged;
import com.aifreedomstudios.video.consumer.job.Output;
import com.aifreedomstudios.video.consumer.job.Prediction;
import com.aifreedomstudios.video.consumer.job.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A provider in memory. It remembers every create it was sent, charges for what it starts, and answers as its scripts say;
 * without one, it starts a prediction, which runs until told to end.
 */
public final class FakeProvider implements CreatePrediction, AwaitPrediction, ListPredictions, FetchOutput {

    private final Clock clock;
    private final String ids;
    private final List<Submission> creates = new ArrayList<>();
    private final List<Listed> started = new ArrayList<>();
    private final List<Prediction> cancels = new ArrayList<>();
    private final Map<String, Ending> endings = new HashMap<>();
    private final Map<URI, Result> results = new HashMap<>();
    private final Map<URI, byte[]> videos = new HashMap<>();
    private final Deque<Function<Submission, Answer>> nextAnswers = new ArrayDeque<>();
    private Function<Prediction, Optional<Ending>> endsWith = _ -> Optional.empty();
    private boolean away;
    private boolean listing = true;

    public FakeProvider(Clock clock) {
        this(clock, "prediction-");
    }

    /** @param ids what the predictions' ids begin with */
    FakeProvider(Clock clock, String ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Scripts one more create, which counts as sent whatever the script answers. */
    public synchronized FakeProvider willAnswer(Function<Submission, Answer> script) {
        nextAnswers.add(script);
        return this;
    }

    /** Scripts one more create. */
    public FakeProvider willAnswer(Answer answer) {
        return willAnswer(_ -> answer);
    }

    /** Scripts one more create: it starts a prediction, and the reply is lost. */
    public FakeProvider willStartAndLoseTheReply() {
        return willAnswer(submission -> {
            start(submission);
            return new Answer.Unknown("the reply was lost");
        });
    }

    /** Every prediction from now on ends at once in this way. */
    public synchronized FakeProvider willEndEach(Function<Prediction, Ending> script) {
        endsWith = prediction -> Optional.of(script.apply(prediction));
        return this;
    }

    /** Every prediction from now on succeeds at once, with this video. */
    public FakeProvider willSucceedWith(byte[] video) {
        return willEndEach(prediction -> new Ending.Succeeded(leave(prediction, video)));
    }

    /** Neither lists, cancels nor delivers; those who wait for a prediction wait on. */
    public synchronized FakeProvider goAway() {
        away = true;
        return this;
    }

    public synchronized FakeProvider comeBack() {
        away = false;
        return this;
    }

    /** Listings show nothing, as if what was created were not visible yet. */
    public synchronized FakeProvider showNothing() {
        listing = false;
        return this;
    }

    public synchronized FakeProvider showEverything() {
        listing = true;
        return this;
    }

    /** Starts a prediction, as a create does. */
    public synchronized Prediction start(Submission submission) {
        var prediction = new Prediction(ids + (started.size() + 1), clock.instant());
        started.add(new Listed(prediction, submission.plan().providerModel(), submission.input()));
        endsWith.apply(prediction).ifPresent(ending -> end(prediction, ending));
        return prediction;
    }

    public synchronized void end(Prediction prediction, Ending ending) {
        endings.put(prediction.id(), ending);
    }

    public void succeed(Prediction prediction, byte[] video) {
        end(prediction, new Ending.Succeeded(leave(prediction, video)));
    }

    public void fail(Prediction prediction, FailureCode code, Charged charged) {
        end(prediction, new Ending.Failed(code, "It failed, as the test asked.", charged));
    }

    /** Leaves a video for fetching. */
    public synchronized Output leave(Prediction prediction, byte[] video) {
        var url = URI.create("https://delivery.example/" + prediction.id() + "/output.mp4");
        videos.put(url, video.clone());
        return new Output(url, clock.instant());
    }

    /** Fetching this output has this result. */
    public synchronized void willFetch(Output output, Result result) {
        results.put(output.url(), result);
    }

    /** Every create that arrived, whatever was answered. */
    public synchronized List<Submission> creates() {
        return List.copyOf(creates);
    }

    /** Every prediction that was started, that is, paid for. */
    public synchronized List<Listed> started() {
        return List.copyOf(started);
    }

    public synchronized List<Prediction> cancels() {
        return List.copyOf(cancels);
    }

    @Override
    public Answer create(Submission submission) {
        Function<Submission, Answer> script;
        synchronized (this) {
            if (clock.instant().isAfter(submission.submitBy())) {
                return new Answer.NotNow(Duration.ZERO, "it is too late for this create");
            }
            creates.add(submission);
            script = nextAnswers.isEmpty() ? s -> new Answer.Created(start(s)) : nextAnswers.remove();
        }
        // Outside the lock, so that a script may block.
        return script.apply(submission);
    }

    @Override
    public Ending await(Prediction prediction, Instant until) throws InterruptedException {
        while (true) {
            synchronized (this) {
                if (!away && endings.containsKey(prediction.id())) {
                    return endings.get(prediction.id());
                }
            }
            if (!clock.instant().isBefore(until)) {
                return new Ending.StillRunning();
            }
            // A clock that a test moves does not notify. And not wait(5): on JDK 25.0.3 timed waits of many
            // virtual threads on one monitor may keep all carriers, so that nothing else runs any more.
            Thread.sleep(5);
        }
    }

    @Override
    public synchronized void cancel(Prediction prediction) {
        answerOrFail();
        cancels.add(prediction);
        endings.putIfAbsent(
                prediction.id(), new Ending.Failed(FailureCode.CANCELLED, "The generation was stopped.", Charged.YES));
    }

    @Override
    public synchronized List<Listed> since(Instant from) {
        answerOrFail();
        return listing
                ? started.stream()
                        .filter(listed -> !listed.prediction().createdAt().isBefore(from))
                        .toList()
                : List.of();
    }

    @Override
    public synchronized Result fetch(Output output, Path file) {
        answerOrFail();
        var scripted = results.get(output.url());
        if (scripted != null) {
            return scripted;
        }
        var video = videos.get(output.url());
        if (video == null) {
            return new Result.Gone();
        }
        try {
            Files.write(file, video);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Result.Fetched(video.length, sha256(video));
    }

    private void answerOrFail() {
        if (away) {
            throw new Away();
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Any bytes that stand for a video. */
    public static byte[] anyVideo() {
        return "not really a video".getBytes(StandardCharsets.UTF_8);
    }

    private static final class Away extends TryLater {

        private static final long serialVersionUID = 1;

        Away() {
            super("the provider is away", Duration.ZERO, null);
        }
    }
}
