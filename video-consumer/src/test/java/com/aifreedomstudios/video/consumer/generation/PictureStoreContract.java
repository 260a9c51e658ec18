package com.aifreedomstudios.video.consumer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of pictures does. */
public abstract class PictureStoreContract {

    private final String key = "acme/spring sale/references/" + UUID.randomUUID() + ".png";

    protected abstract PictureStore store();

    /** Puts something into the bucket by other means. */
    protected abstract void put(String key, byte[] content) throws Exception;

    @Test
    void readsWhatItKept() {
        store().keep(key, picture(1, 2, 3));

        assertThat(store().read(key)).hasValue(new byte[] {1, 2, 3});
    }

    @Test
    void keepsTheSamePictureAgain() {
        store().keep(key, picture(1, 2, 3));
        store().keep(key, picture(1, 2, 3));

        assertThat(store().read(key)).hasValue(new byte[] {1, 2, 3});
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(store().read(key)).isEmpty();
    }

    @Test
    void findsNothingLargerThanAPictureMayBe() throws Exception {
        put(key, new byte[10_000_000]);
        assertThat(store().read(key)).isPresent();

        put(key, new byte[10_000_001]);
        assertThat(store().read(key)).isEmpty();
    }

    @Test
    void linksToTheKey() {
        store().keep(key, picture(1, 2, 3));

        assertThat(store().link(key).getPath()).endsWith(key);
    }

    private static Picture picture(int... bytes) {
        var content = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return new Picture(content, "image/png", 1, 1);
    }
}
