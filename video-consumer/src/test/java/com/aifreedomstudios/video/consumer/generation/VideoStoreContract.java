package com.aifreedomstudios.video.consumer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.generation.VideoStore.Result.Kept;
import com.aifreedomstudios.video.consumer.generation.VideoStore.Result.Occupied;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of videos does. */
public abstract class VideoStoreContract {

    private static final int SMALL = 40_000;
    private static final int SEVERAL_PARTS = 12 << 20;

    @TempDir
    Path folder;

    private final String key = "acme/spring sale/videos/" + UUID.randomUUID() + ".mp4";

    protected abstract VideoStore store();

    /** What a reader of the bucket finds. */
    protected abstract byte[] content(String key) throws Exception;

    /** The unfinished uploads under a key. */
    protected abstract List<String> unfinishedUploads(String key) throws Exception;

    @Test
    void keepsASmallFile() throws Exception {
        var file = file("small", SMALL);

        var result = keep(file);

        assertThat(result).isInstanceOfSatisfying(Kept.class, kept -> {
            assertThat(kept.bucket()).isNotBlank();
            assertThat(kept.url()).startsWith("http").contains("/videos/");
        });
        assertKept(file);
    }

    @Test
    void keepsAFileOfSeveralParts() throws Exception {
        var file = file("large", SEVERAL_PARTS + 123);

        assertThat(keep(file)).isInstanceOf(Kept.class);

        assertKept(file);
    }

    @Test
    void keepsTheSameSmallFileAgain() throws Exception {
        keepsAgain(file("small", SMALL));
    }

    @Test
    void keepsTheSameLargeFileAgain() throws Exception {
        keepsAgain(file("large", SEVERAL_PARTS));
    }

    private void keepsAgain(Path file) throws Exception {
        var first = keep(file);

        assertThat(keep(file)).isInstanceOf(Kept.class).hasSameClassAs(first);

        assertKept(file);
    }

    @Test
    void doesNotOverwriteASmallFile() throws Exception {
        doesNotOverwrite(SMALL);
    }

    @Test
    void doesNotOverwriteALargeFile() throws Exception {
        doesNotOverwrite(SEVERAL_PARTS);
    }

    private void doesNotOverwrite(int size) throws Exception {
        var first = file("first", size);
        keep(first);

        assertThat(keep(file("second", size))).isInstanceOf(Occupied.class);

        assertKept(first);
    }

    @Test
    void readsBackWhatItKept() throws Exception {
        var file = file("large", SEVERAL_PARTS);
        keep(file);
        var copy = Files.writeString(folder.resolve("copy"), "what was here before");

        assertThat(store().read(key, copy)).isTrue();

        assertThat(copy).hasSameBinaryContentAs(file);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(store().read(key, folder.resolve("copy"))).isFalse();
    }

    @Test
    void letsOneOfSeveralWritersWin() throws Exception {
        var files = new ArrayList<Path>();
        for (var i = 0; i < 4; i++) {
            files.add(file("file" + i, SMALL));
        }

        var results = atOnce(files.stream().map(this::keeping).toList());

        assertThat(results).filteredOn(Kept.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Occupied.class::isInstance).hasSize(3);
        assertKept(files.get(indexOfKept(results)));
    }

    private static int indexOfKept(List<VideoStore.Result> results) {
        for (var i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof Kept) {
                return i;
            }
        }
        throw new AssertionError("nobody won");
    }

    private Callable<VideoStore.Result> keeping(Path file) {
        return () -> keep(file);
    }

    private static List<VideoStore.Result> atOnce(List<Callable<VideoStore.Result>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<VideoStore.Result>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private VideoStore.Result keep(Path file) throws Exception {
        return store().keep(key, file, sha256(Files.readAllBytes(file)));
    }

    private void assertKept(Path file) throws Exception {
        assertThat(sha256(content(key))).isEqualTo(sha256(Files.readAllBytes(file)));
        assertThat(unfinishedUploads(key)).isEmpty();
    }

    private Path file(String name, int size) throws IOException {
        var content = new byte[size];
        new Random(name.hashCode()).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }

    public static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
