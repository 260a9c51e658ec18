package com.aifreedomstudios.video.sandbox.proxy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.sandbox.part.ObjectStore;
import com.aifreedomstudios.video.sandbox.proxy.TcpProxy;
import com.aifreedomstudios.video.sandbox.simulator.Journal;
import com.aifreedomstudios.video.sandbox.simulator.Phase;
import com.aifreedomstudios.video.sandbox.simulator.Phases;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

class StoreTapIT {

    private static final int PART = 5 * 1024 * 1024;

    @TempDir
    private static Path directory;

    private static ObjectStore store;
    private static S3Client direct;

    @TempDir
    private Path folder;

    private final Phases phases = new Phases();
    private final List<Phase> seen = new CopyOnWriteArrayList<>();
    private Journal journal;
    private TcpProxy proxy;
    private S3Client client;

    @BeforeAll
    static void startStore() {
        store = ObjectStore.start(directory.resolve("store"), directory, 0);
        direct = store.client();
    }

    @AfterAll
    static void stopStore() {
        direct.close();
        store.close();
    }

    @BeforeEach
    void tap() {
        journal = new Journal(folder.resolve("journal.jsonl"), Clock.systemUTC());
        proxy = TcpProxy.start(0, store.endpoint().getPort(), new StoreTap(phases, journal));
        client = client(URI.create("http://127.0.0.1:" + proxy.port()));
        phases.onPhase(seen::add);
    }

    @AfterEach
    void close() {
        client.close();
        proxy.close();
        journal.close();
    }

    @Test
    void tellsTheMomentsOfAPutAndNotesTheObject() {
        put("a b/c+d.mp4", bytes(1000));

        assertMoments("store.put.received", "store.put.executed", "store.put.replied");
        assertThat(seen.getFirst().details()).isEqualTo(Map.of("key", "a b/c+d.mp4", "ifNoneMatch", "*"));
        assertThat(seen.getLast().details())
                .isEqualTo(Map.of("key", "a b/c+d.mp4", "ifNoneMatch", "*", "status", "200"));
        assertThat(seen).allSatisfy(phase -> assertThat(phase.serverPort()).isEqualTo(proxy.port()));
        assertThat(journal.entries("written"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fields())
                        .isEqualTo(Map.of("key", "a b/c+d.mp4", "how", "put", "status", 200)));
    }

    @Test
    void notesNoObjectThatWasNotWritten() {
        put("once.mp4", bytes(10));

        assertThatThrownBy(() -> put("once.mp4", bytes(10))).isInstanceOf(S3Exception.class);

        assertThat(seen).last().satisfies(phase -> assertThat(phase.details()).containsEntry("status", "412"));
        assertThat(journal.entries("written")).hasSize(1);
    }

    @Test
    void tellsWhenALargeBodyIsHalfway() {
        byte[] video = bytes(2_000_000);

        put("large.mp4", video);

        assertMoments("store.put.received", "store.put.halfway", "store.put.executed", "store.put.replied");
        assertThat(client.getObjectAsBytes(get -> get.bucket(ObjectStore.BUCKET).key("large.mp4"))
                        .asByteArray())
                .isEqualTo(video);
    }

    @Test
    void tellsTheStepsOfAnUploadInParts() {
        String upload = client.createMultipartUpload(
                        begin -> begin.bucket(ObjectStore.BUCKET).key("parts.mp4"))
                .uploadId();
        CompletedPart first = sendPart(upload, 1);
        CompletedPart second = sendPart(upload, 2);
        client.completeMultipartUpload(complete -> complete.bucket(ObjectStore.BUCKET)
                .key("parts.mp4")
                .uploadId(upload)
                .multipartUpload(parts -> parts.parts(first, second))
                .ifNoneMatch("*"));

        assertMoments(
                "store.begin.received",
                "store.begin.executed",
                "store.begin.replied",
                "store.part.received",
                "store.part.halfway",
                "store.part.executed",
                "store.part.replied",
                "store.part.received",
                "store.part.halfway",
                "store.part.executed",
                "store.part.replied",
                "store.complete.received",
                "store.complete.executed",
                "store.complete.replied");
        assertThat(seen)
                .last()
                .satisfies(phase -> assertThat(phase.details())
                        .isEqualTo(Map.of("key", "parts.mp4", "ifNoneMatch", "*", "status", "200")));
        assertThat(journal.entries("written"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fields())
                        .isEqualTo(Map.of("key", "parts.mp4", "how", "complete", "status", 200)));
    }

    @Test
    void tellsApartWhatWritesNothing() {
        put("there.mp4", bytes(10));
        seen.clear();

        client.getObjectAsBytes(get -> get.bucket(ObjectStore.BUCKET).key("there.mp4"));
        client.headObject(head -> head.bucket(ObjectStore.BUCKET).key("there.mp4"));
        client.headBucket(head -> head.bucket(ObjectStore.BUCKET));
        client.listObjectsV2(list -> list.bucket(ObjectStore.BUCKET));
        client.listMultipartUploads(list -> list.bucket(ObjectStore.BUCKET));
        String upload = client.createMultipartUpload(
                        begin -> begin.bucket(ObjectStore.BUCKET).key("parts.mp4"))
                .uploadId();
        client.abortMultipartUpload(
                abort -> abort.bucket(ObjectStore.BUCKET).key("parts.mp4").uploadId(upload));
        client.deleteObject(delete -> delete.bucket(ObjectStore.BUCKET).key("there.mp4"));

        // Whether a client listens to the last byte of a reply is its own affair.
        await().untilAsserted(() -> assertThat(seen)
                .extracting(Phase::name)
                .filteredOn(name -> name.endsWith(".executed"))
                .containsExactly(
                        "store.get.executed",
                        "store.head.executed",
                        "store.head.executed",
                        "store.list.executed",
                        "store.list.executed",
                        "store.begin.executed",
                        "store.abort.executed",
                        "store.delete.executed"));
        assertThat(journal.count("written")).isEqualTo(1);
    }

    @Test
    void forwardsNothingOfWhatIsResetWhenItIsReceived() {
        during("store.put.received", _ -> proxy.reset(_ -> true));

        assertThatThrownBy(() -> put("never.mp4", bytes(10))).isInstanceOf(SdkClientException.class);

        assertThat(keys()).doesNotContain("never.mp4");
    }

    @Test
    void forwardsNoAnswerToWhatIsResetWhenItIsExecuted() {
        during("store.put.executed", _ -> proxy.reset(_ -> true));

        assertThatThrownBy(() -> put("unheard.mp4", bytes(10))).isInstanceOf(SdkClientException.class);

        assertThat(keys()).contains("unheard.mp4");
        assertThat(journal.count("written")).isEqualTo(1);
    }

    @Test
    void hasForwardedNoWholeBodyHalfway() {
        during("store.put.halfway", _ -> proxy.reset(_ -> true));

        assertThatThrownBy(() -> put("half.mp4", bytes(2_000_000))).isInstanceOf(SdkClientException.class);

        assertThat(keys()).doesNotContain("half.mp4");
        assertThat(journal.count("written")).isZero();
    }

    /** As the services have it, but with one try. */
    private static S3Client client(URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of("auto"))
                .forcePathStyle(true)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false).expectContinueEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(ObjectStore.ACCESS_KEY_ID, ObjectStore.SECRET_ACCESS_KEY)))
                .build();
    }

    private void during(String moment, Consumer<Phase> listener) {
        phases.onPhase(phase -> {
            if (phase.name().equals(moment)) {
                listener.accept(phase);
            }
        });
    }

    private void put(String key, byte[] bytes) {
        client.putObject(put -> put.bucket(ObjectStore.BUCKET).key(key).ifNoneMatch("*"), RequestBody.fromBytes(bytes));
    }

    private CompletedPart sendPart(String upload, int number) {
        String tag = client.uploadPart(
                        part -> part.bucket(ObjectStore.BUCKET)
                                .key("parts.mp4")
                                .uploadId(upload)
                                .partNumber(number),
                        RequestBody.fromBytes(bytes(PART)))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    /** The last moment comes after the client has its answer. */
    private void assertMoments(String... names) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(seen).extracting(Phase::name).containsExactly(names));
    }

    private static List<String> keys() {
        return direct.listObjectsV2(list -> list.bucket(ObjectStore.BUCKET)).contents().stream()
                .map(object -> object.key())
                .toList();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
