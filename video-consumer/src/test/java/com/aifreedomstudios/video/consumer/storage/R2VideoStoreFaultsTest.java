package com.aifreedomstudios.video.consumer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aifreedomstudios.video.consumer.generation.VideoStore;
import com.aifreedomstudios.video.consumer.generation.VideoStore.Result.Kept;
import com.aifreedomstudios.video.consumer.generation.VideoStore.Result.Occupied;
import com.aifreedomstudios.video.consumer.generation.VideoStoreContract;
import com.aifreedomstudios.video.consumer.storage.SimulatedS3.Fault;
import com.aifreedomstudios.video.consumer.storage.SimulatedS3.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class R2VideoStoreFaultsTest {

    private static final String KEY = "acme/spring/videos/r-1.mp4";
    private static final int SMALL = 10_000;
    private static final int THREE_PARTS = 11 << 20;

    @TempDir
    private Path folder;

    private final SimulatedS3 s3 = new SimulatedS3();
    private final StorageOn storage = StorageOn.endpoint(s3.endpoint(), SimulatedS3.BUCKET, "id", "the-secret");
    private final VideoStore store = storage.videos();

    R2VideoStoreFaultsTest() throws IOException {}

    @AfterEach
    void close() {
        storage.close();
        s3.close();
    }

    @Test
    void sendsAPartAgainWhoseConnectionBroke() throws Exception {
        s3.next(Operation.PUT_PART, Fault.breaksOff());

        assertKept(keep(video(THREE_PARTS)), video(THREE_PARTS));

        assertThat(s3.calls(Operation.PUT_PART)).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_UPLOAD", "PUT_PART", "COMPLETE_UPLOAD"})
    void leavesNothingBehindWhenItGivesUp(Operation operation) throws Exception {
        var slowDown = SimulatedS3.error(503, "SlowDown").addHeader("Retry-After", "7");
        s3.next(operation, Fault.answers(slowDown.build()));

        var later = catchThrowableOfType(StorageUnavailable.class, () -> keep(video(THREE_PARTS)));

        assertThat(later).hasMessageContaining("503").hasMessageContaining("SlowDown");
        assertThat(later.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(s3.isEmpty()).isTrue();
        assertThat(s3.unfinishedUploads(KEY)).isEmpty();
        assertKept(keep(video(THREE_PARTS)), video(THREE_PARTS));
    }

    @Test
    void repeatsACompleteThatAnsweredOkWithAnErrorInItsBody() throws Exception {
        s3.next(Operation.COMPLETE_UPLOAD, Fault.answers(okWithError()));

        assertKept(keep(video(THREE_PARTS)), video(THREE_PARTS));
    }

    @Test
    void doesNotTakeAnErrorInTheBodyOfAnOkForSuccess() throws Exception {
        s3.next(Operation.COMPLETE_UPLOAD, Fault.answers(okWithError()), Fault.answers(okWithError()));

        assertThatThrownBy(() -> keep(video(THREE_PARTS)))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("InternalError");

        assertThat(s3.isEmpty()).isTrue();
        assertThat(s3.unfinishedUploads(KEY)).isEmpty();
    }

    @Test
    void findsWhatACompleteDidWhoseReplyWasLost() throws Exception {
        s3.next(Operation.COMPLETE_UPLOAD, Fault.losesTheReply());

        assertKept(keep(video(THREE_PARTS)), video(THREE_PARTS));
    }

    @Test
    void findsWhatAPutDidWhoseReplyWasLost() throws Exception {
        s3.next(Operation.PUT, Fault.losesTheReply());

        assertKept(keep(video(SMALL)), video(SMALL));

        assertThat(s3.calls(Operation.PUT)).isEqualTo(2);
    }

    @Test
    void abortsTheUploadThatACreateLeftWhoseReplyWasLost() throws Exception {
        s3.next(Operation.CREATE_UPLOAD, Fault.losesTheReply());

        assertKept(keep(video(THREE_PARTS)), video(THREE_PARTS));
    }

    @Test
    void abortsTheUploadOfAPredecessorThatDied() throws Exception {
        s3.holdsUnfinishedUpload(KEY);
        var neighbour = s3.holdsUnfinishedUpload(KEY + ".neighbour");

        assertKept(keep(video(SMALL)), video(SMALL));

        assertThat(s3.unfinishedUploads(KEY + ".neighbour")).containsExactly(neighbour);
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void adoptsTheSameVideoThatSomebodyWroteMeanwhile(Size size) throws Exception {
        var video = video(size.bytes);
        s3.holds(KEY, video, sha256(video));
        s3.next(Operation.HEAD, Fault.answers(404, "NoSuchKey"));

        assertKept(keep(video), video);
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void doesNotOverwriteWhatSomebodyWroteMeanwhile(Size size) throws Exception {
        var other = new byte[size.bytes];
        s3.holds(KEY, other, sha256(other));
        s3.next(Operation.HEAD, Fault.answers(404, "NoSuchKey"));

        assertThat(keep(video(size.bytes))).isInstanceOf(Occupied.class);

        assertThat(s3.content(KEY)).isEqualTo(other);
        assertThat(s3.unfinishedUploads(KEY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void comesBackAfterAConflictOfWriters(Size size) throws Exception {
        var operation = size == Size.LARGE ? Operation.COMPLETE_UPLOAD : Operation.PUT;
        s3.next(operation, Fault.answers(409, "ConditionalRequestConflict"));

        assertThatThrownBy(() -> keep(video(size.bytes))).isInstanceOf(StorageUnavailable.class);

        assertKept(keep(video(size.bytes)), video(size.bytes));
    }

    @Test
    void readsAnObjectThatDoesNotNoteItsHash() throws Exception {
        var video = video(SMALL);
        s3.holds(KEY, video, null);

        assertKept(keep(video), video);

        s3.holds(KEY, new byte[SMALL], null);
        assertThat(keep(video)).isInstanceOf(Occupied.class);
    }

    @Test
    void saysLaterAndWhichStoreRefusesWhichBucket() {
        s3.next(Operation.LIST_UPLOADS, Fault.answers(403, "InvalidAccessKeyId"));

        assertThatThrownBy(() -> keep(video(SMALL)))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessage("Object storage at " + s3.endpoint()
                        + " refuses the credentials for bucket videos (InvalidAccessKeyId); check R2_ACCESS_KEY_ID,"
                        + " R2_SECRET_ACCESS_KEY and the key's rights");
    }

    @Test
    void saysLaterWhereThereIsNoStore() {
        var endpoint = s3.endpoint();
        s3.close();

        assertThatThrownBy(() -> keep(video(SMALL)))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining(endpoint.toString())
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void saysLaterAndStaysInterruptedWhereItIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> keep(video(THREE_PARTS))).isInstanceOf(StorageUnavailable.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void doesNotWaitForYearsBecauseTheStoreSaysSo() {
        var never = SimulatedS3.error(429, "TooManyRequests").addHeader("Retry-After", "315360000");
        s3.next(Operation.LIST_UPLOADS, Fault.answers(never.build()));

        var later = catchThrowableOfType(StorageUnavailable.class, () -> keep(video(SMALL)));

        assertThat(later.retryAfter()).isEqualTo(Duration.ZERO);
    }

    enum Size {
        SMALL(R2VideoStoreFaultsTest.SMALL),
        LARGE(THREE_PARTS);

        final int bytes;

        Size(int bytes) {
            this.bytes = bytes;
        }
    }

    private static MockResponse okWithError() {
        return SimulatedS3.xml("<Error><Code>InternalError</Code><Message>We failed.</Message></Error>");
    }

    private void assertKept(VideoStore.Result result, byte[] video) {
        assertThat(result).isEqualTo(new Kept(SimulatedS3.BUCKET, "https://cdn.example/" + KEY, null));
        assertThat(s3.content(KEY)).isEqualTo(video);
        assertThat(s3.unfinishedUploads(KEY)).isEmpty();
    }

    private VideoStore.Result keep(byte[] video) throws Exception {
        return store.keep(KEY, Files.write(folder.resolve("video.mp4"), video), sha256(video));
    }

    private static byte[] video(int size) {
        var video = new byte[size];
        new Random(size).nextBytes(video);
        return video;
    }

    private static String sha256(byte[] content) throws Exception {
        return VideoStoreContract.sha256(content);
    }
}
