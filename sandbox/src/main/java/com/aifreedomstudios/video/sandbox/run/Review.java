package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.sandbox.platform.PlatformSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is wrong with what came of a request, judged from outside: the public file, the platform, the topics. */
final class Review {

    private final PlatformSimulator platform;
    private final Wish wish;
    private final Optional<Failing> failing;
    private final Path directory;

    Review(PlatformSimulator platform, Wish wish, Optional<Failing> failing, Path directory) {
        this.platform = platform;
        this.wish = wish;
        this.failing = failing;
        this.directory = directory;
    }

    /** Empty: all is as it should be. */
    List<String> problems(Story story) {
        List<String> problems = new ArrayList<>();
        if (story.outcomes().isEmpty()) {
            return List.of("no outcome arrived in time");
        }
        if (story.outcomes().size() > 1) {
            problems.add(story.outcomes().size() + " outcomes arrived instead of one");
        }
        problems.addAll(failing.isPresent() ? problemsOfFailure(story, failing.get()) : problemsOfVideo(story));
        if (!Chat.says(platform, story, expectedInChat(story))) {
            problems.add("the chat does not tell the outcome");
        }
        int messages = platform.messages(story.subject().chatSessionId()).size();
        if (messages != 1) {
            problems.add(messages + " chat messages were posted instead of one");
        }
        return problems;
    }

    /** What was found where nothing was wrong, for a person. */
    String whatIsRight(int stories) {
        String each = stories == 1 ? "" : "for each of the " + stories + " requests ";
        return failing.isPresent()
                ? each + "one VideoFailed with " + failing.get().code() + ", one chat message, no creative."
                : each + "one outcome, a playable video of the asked shape and length, one creative, one chat message.";
    }

    private static String expectedInChat(Story story) {
        return story.failed()
                .map(VideoFailed::getMessage)
                .orElseGet(() -> story.generated().orElseThrow().getModelUsed());
    }

    private static List<String> problemsOfFailure(Story story, Failing expected) {
        return story.failed()
                .map(failed -> failed.getCode() == expected.code()
                        ? List.<String>of()
                        : List.of("it failed with " + failed.getCode() + " instead of " + expected.code()))
                .orElse(List.of("it succeeded although it was to fail with " + expected.code()));
    }

    private List<String> problemsOfVideo(Story story) {
        if (story.failed().isPresent()) {
            return List.of("it failed with " + story.failed().get().getCode() + ": "
                    + story.failed().get().getMessage());
        }
        VideoGenerated generated = story.generated().orElseThrow();
        List<String> problems = new ArrayList<>(problemsOfFile(generated));
        story.rejected()
                .ifPresent(rejected -> problems.add("the platform refused the creative: " + rejected.getMessage()));
        long creatives = platform.creatives(story.subject().campaignId()).stream()
                .filter(creative ->
                        creative.videoUrl().equals(generated.getVideo().getUrl()))
                .count();
        if (creatives != 1) {
            problems.add(creatives + " creatives carry the video instead of one");
        }
        return problems;
    }

    private List<String> problemsOfFile(VideoGenerated generated) {
        try {
            VideoFile file = VideoFile.read(fetch(generated));
            return new Shape(wish, generated.getAssetSheet()).problems(file);
        } catch (IOException e) {
            return List.of("the stored video cannot be played: " + e.getMessage());
        }
    }

    private Path fetch(VideoGenerated generated) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(generated.getRequestId() + ".mp4");
        try (InputStream in = URI.create(generated.getVideo().getUrl()).toURL().openStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
