package com.aifreedomstudios.video.consumer.reference;

import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_TOO_LARGE;
import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.generation.FetchPicture.Result;
import com.aifreedomstudios.video.consumer.generation.FetchPicture.Result.Unusable;
import com.aifreedomstudios.video.consumer.generation.FetchPicture.Result.Usable;
import com.aifreedomstudios.video.consumer.generation.Picture;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminationTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void readsThePicturesThatJavaWrites(String format) throws Exception {
        assertUsable(Examination.of(drawn(format, 321, 123)), "image/" + format, 321, 123);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc0, 0xc1, 0xc2, 0xcf})
    void readsEveryKindOfJpegFrame(int frame) {
        assertUsable(Examination.of(PictureBytes.jpeg(frame, 640, 360)), "image/jpeg", 640, 360);
    }

    @Test
    void readsEveryKindOfWebp() {
        assertUsable(Examination.of(PictureBytes.lossyWebp(640, 360)), "image/webp", 640, 360);
        assertUsable(Examination.of(PictureBytes.losslessWebp(640, 360)), "image/webp", 640, 360);
        assertUsable(Examination.of(PictureBytes.extendedWebp(640, 360)), "image/webp", 640, 360);
    }

    @Test
    void allowsTheLargestPictureAndNoneLarger() {
        assertUsable(Examination.of(PictureBytes.png(8192, 4882)), "image/png", 8192, 4882);
        assertUnusable(Examination.of(PictureBytes.png(8192, 4883)), REFERENCE_TOO_LARGE);
        assertUnusable(Examination.of(PictureBytes.png(8193, 1)), REFERENCE_TOO_LARGE);
        assertUnusable(Examination.of(PictureBytes.png(65_535, 1321)), REFERENCE_TOO_LARGE);
        assertUnusable(Examination.of(PictureBytes.extendedWebp(1 << 24, 1 << 24)), REFERENCE_TOO_LARGE);
    }

    @Test
    void refusesPicturesWithoutPixels() {
        assertUnusable(Examination.of(PictureBytes.png(0, 10)), REFERENCE_UNREADABLE);
        assertUnusable(Examination.of(PictureBytes.png(-1, 10)), REFERENCE_UNREADABLE);
        assertUnusable(Examination.of(PictureBytes.jpeg(0xc0, 640, 0)), REFERENCE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>", "BM", "RIFF....WAVE"})
    void refusesWhatIsNoneOfTheThreeKinds(String content) {
        assertUnusable(Examination.of(content.getBytes(StandardCharsets.ISO_8859_1)), REFERENCE_UNREADABLE);
    }

    @Test
    void refusesAHeaderThatIsCutOff() throws Exception {
        for (var length = 0; length < 24; length++) {
            assertUnusable(Examination.of(Arrays.copyOf(drawn("png", 9, 9), length)), REFERENCE_UNREADABLE);
            assertUnusable(
                    Examination.of(Arrays.copyOf(PictureBytes.jpeg(0xc0, 9, 9), Math.min(length, 17))),
                    REFERENCE_UNREADABLE);
            assertUnusable(
                    Examination.of(Arrays.copyOf(PictureBytes.extendedWebp(9, 9), length)), REFERENCE_UNREADABLE);
        }
    }

    @Test
    void refusesMoreThanTenMegabytes() {
        var content = Arrays.copyOf(PictureBytes.png(10, 10), 10_000_000);
        assertThat(Examination.of(content)).isInstanceOf(Usable.class);
        assertUnusable(Examination.of(Arrays.copyOf(content, 10_000_001)), REFERENCE_TOO_LARGE);
    }

    @Test
    void comesToAnEndWithAnyBytes() {
        var random = new Random(7);
        for (var round = 0; round < 5000; round++) {
            var noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            var start =
                    new byte[][] {{-1, -40, -1}, {}, "RIFF1234WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)}[round % 3];
            System.arraycopy(start, 0, noise, 0, Math.min(start.length, noise.length));
            assertThat(Examination.of(noise)).isNotNull();
        }
    }

    private static byte[] drawn(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static void assertUsable(Result result, String contentType, int width, int height) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Usable.class,
                        usable -> assertThat(usable.picture())
                                .extracting(Picture::contentType, Picture::width, Picture::height)
                                .containsExactly(contentType, width, height));
    }

    private static void assertUnusable(Result result, FailureCode code) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.refusal().code()).isEqualTo(code));
    }
}
