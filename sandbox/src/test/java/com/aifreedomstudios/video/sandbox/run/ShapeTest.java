package com.aifreedomstudios.video.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.event.v1.AssetSheet;
import com.aifreedomstudios.video.event.v1.AssetSheetEntry;
import com.aifreedomstudios.video.event.v1.AssetVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final Wish WISH = new Wish("A lighthouse", null, 8, "16:9", null, false);
    private static final AssetSheet NOTHING_REPORTED = new AssetSheet(AssetVerdict.MATCH, List.of());

    @Test
    void isContentWithWhatWasWishedFor() {
        assertThat(problems(new VideoFile(8.02, 1920, 1080), NOTHING_REPORTED)).isEmpty();
    }

    @Test
    void noticesAnotherLengthAndAnotherShape() {
        assertThat(problems(new VideoFile(9, 1080, 1920), NOTHING_REPORTED))
                .containsExactly("the video lasts 9.0 s instead of 8", "the video is 1080x1920, which is not 16:9");
    }

    @Test
    void acceptsADifferenceThatTheEventReports() {
        AssetSheet reported = new AssetSheet(
                AssetVerdict.DEVIATES, List.of(new AssetSheetEntry("durationSeconds", "8", "10", false)));

        assertThat(problems(new VideoFile(10, 1280, 720), reported)).isEmpty();
    }

    private static List<String> problems(VideoFile file, AssetSheet reported) {
        return new Shape(WISH, reported).problems(file);
    }
}
