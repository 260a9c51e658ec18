package com.aifreedomstudios.video.consumer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.generation.VideoStore;
import com.aifreedomstudios.video.consumer.generation.VideoStore.Result.Kept;
import com.aifreedomstudios.video.consumer.generation.VideoStoreContract;
import com.aifreedomstudios.video.sandbox.part.ObjectStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

class R2VideoStoreIT extends VideoStoreContract {

    private static ObjectStore sandbox;
    private static S3Client reader;
    private static StorageOn storage;
    private static StorageOn expiring;

    @BeforeAll
    static void start(@TempDir Path directory) {
        sandbox = ObjectStore.start(directory.resolve("store"), directory, 0);
        reader = sandbox.client();
        storage = StorageOn.endpoint(
                sandbox.endpoint(), ObjectStore.BUCKET, ObjectStore.ACCESS_KEY_ID, ObjectStore.SECRET_ACCESS_KEY);
        expiring = new StorageOn(StorageOn.properties(
                sandbox.endpoint(),
                ObjectStore.BUCKET,
                ObjectStore.ACCESS_KEY_ID,
                ObjectStore.SECRET_ACCESS_KEY,
                null));
    }

    @AfterAll
    static void stop() {
        expiring.close();
        storage.close();
        reader.close();
        sandbox.close();
    }

    @Override
    protected VideoStore store() {
        return storage.videos();
    }

    @Override
    protected byte[] content(String key) {
        return reader.getObjectAsBytes(
                        request -> request.bucket(ObjectStore.BUCKET).key(key))
                .asByteArray();
    }

    @Override
    protected List<String> unfinishedUploads(String key) {
        return reader.listMultipartUploads(request -> request.bucket(ObjectStore.BUCKET)).uploads().stream()
                .filter(upload -> upload.key().equals(key))
                .map(MultipartUpload::uploadId)
                .toList();
    }

    @Test
    void abortsWhatAPredecessorBegan(@TempDir Path folder) throws Exception {
        var key = "acme/spring/videos/begun.mp4";
        reader.createMultipartUpload(
                request -> request.bucket(ObjectStore.BUCKET).key(key));
        assertThat(unfinishedUploads(key)).hasSize(1);

        assertThat(keep(store(), key, folder)).isInstanceOf(Kept.class);

        assertThat(unfinishedUploads(key)).isEmpty();
    }

    @Test
    void notesTypeAndHashOnTheObject(@TempDir Path folder) throws Exception {
        var key = "acme/spring/videos/noted.mp4";
        keep(store(), key, folder);

        var head =
                reader.headObject(request -> request.bucket(ObjectStore.BUCKET).key(key));

        assertThat(head.contentType()).isEqualTo("video/mp4");
        assertThat(head.metadata()).containsEntry("sha256", sha256(new byte[] {1, 2, 3}));
    }

    @Test
    void adoptsAnObjectWithoutANoteByItsBytes(@TempDir Path folder) throws Exception {
        var key = "acme/spring/videos/plain.mp4";
        reader.putObject(
                request -> request.bucket(ObjectStore.BUCKET).key(key), RequestBody.fromBytes(new byte[] {1, 2, 3}));

        assertThat(keep(store(), key, folder)).isInstanceOf(Kept.class);
    }

    @Test
    void givesLinksThatOpenForAWhileWhereToldTo(@TempDir Path folder) throws Exception {
        var kept = (Kept) keep(expiring.videos(), "acme/spring sale/videos/signed é.mp4", folder);

        assertThat(kept.urlExpiresAt()).isNotNull();
        assertThat(get(kept.url())).isEqualTo(200);
        assertThat(get(kept.url().replaceFirst("\\?.*", ""))).isEqualTo(403);
    }

    @Test
    void saysLaterAndWhatIsWrongWithTheCredentials(@TempDir Path folder) {
        try (var wrong = StorageOn.endpoint(
                sandbox.endpoint(), ObjectStore.BUCKET, ObjectStore.ACCESS_KEY_ID, "not-the-secret")) {
            assertThatThrownBy(() -> keep(wrong.videos(), "acme/spring/videos/a.mp4", folder))
                    .isInstanceOf(StorageUnavailable.class)
                    .hasMessageContaining("refuses the credentials");
            assertThat(wrong.probe().trouble())
                    .hasValueSatisfying(trouble -> assertThat(trouble).contains("refuses the credentials"));
        }
    }

    @Test
    void probesTheBucket() {
        assertThat(storage.probe().trouble()).isEmpty();
        try (var elsewhere = StorageOn.endpoint(
                sandbox.endpoint(), "no-such-bucket", ObjectStore.ACCESS_KEY_ID, ObjectStore.SECRET_ACCESS_KEY)) {
            assertThat(elsewhere.probe().trouble())
                    .hasValueSatisfying(trouble -> assertThat(trouble).contains("has no bucket no-such-bucket"));
        }
    }

    @Test
    void goesOnWhenTheStoreIsBack(@TempDir Path folder) throws Exception {
        var key = "acme/spring/videos/back.mp4";
        sandbox.kill();
        assertThatThrownBy(() -> keep(store(), key, folder)).isInstanceOf(StorageUnavailable.class);
        assertThat(storage.probe().trouble()).isPresent();

        sandbox.restart();

        assertThat(storage.probe().trouble()).isEmpty();
        assertThat(keep(store(), key, folder)).isInstanceOf(Kept.class);
    }

    private static VideoStore.Result keep(VideoStore store, String key, Path folder) throws Exception {
        var video = new byte[] {1, 2, 3};
        return store.keep(key, Files.write(folder.resolve("video.mp4"), video), sha256(video));
    }

    private static int get(String url) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
