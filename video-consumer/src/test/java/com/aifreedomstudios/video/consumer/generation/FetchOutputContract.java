package com.aifreedomstudios.video.consumer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.generation.FetchOutput.Result;
import com.aifreedomstudios.video.consumer.job.Output;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everything that fetches finished videos does. */
public abstract class FetchOutputContract {

    @TempDir
    Path folder;

    protected abstract FetchOutput fetching();

    protected abstract Output finished(byte[] video);

    /** Lets the provider delete the video, as it does an hour after it was finished. */
    protected abstract void delete(Output output);

    protected abstract void goAway();

    @Test
    void fillsTheFile() throws Exception {
        var video = new byte[300_000];
        new Random(7).nextBytes(video);
        var file = folder.resolve("video.mp4");

        var result = fetching().fetch(finished(video), file);

        assertThat(result).isEqualTo(new Result.Fetched(video.length, FakeProvider.sha256(video)));
        assertThat(file).hasBinaryContent(video);
    }

    @Test
    void overwritesWhatAnEarlierTryLeft() throws Exception {
        var video = "short".getBytes(StandardCharsets.UTF_8);
        var file = Files.writeString(folder.resolve("video.mp4"), "something much longer");

        fetching().fetch(finished(video), file);

        assertThat(file).hasBinaryContent(video);
    }

    @Test
    void seesThatItIsGone() {
        var output = finished(FakeProvider.anyVideo());
        delete(output);

        assertThat(fetching().fetch(output, folder.resolve("video.mp4"))).isEqualTo(new Result.Gone());
    }

    @Test
    void isRepeatedWhileTheProviderIsAway() {
        var output = finished(FakeProvider.anyVideo());
        goAway();

        assertThatThrownBy(() -> fetching().fetch(output, folder.resolve("video.mp4")))
                .isInstanceOf(TryLater.class);
    }
}
