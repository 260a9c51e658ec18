package com.aifreedomstudios.video.consumer.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.generation.Picture;
import com.aifreedomstudios.video.consumer.generation.PictureStore;
import com.aifreedomstudios.video.consumer.generation.PictureStoreContract;
import com.aifreedomstudios.video.consumer.storage.SimulatedS3.Fault;
import com.aifreedomstudios.video.consumer.storage.SimulatedS3.Operation;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class R2PictureStoreTest extends PictureStoreContract {

    private final SimulatedS3 s3 = new SimulatedS3();
    private final StorageOn storage = StorageOn.endpoint(s3.endpoint(), SimulatedS3.BUCKET, "id", "secret");
    private final PictureStore store = storage.pictures();

    R2PictureStoreTest() throws IOException {}

    @AfterEach
    void close() {
        storage.close();
        s3.close();
    }

    @Override
    protected PictureStore store() {
        return store;
    }

    @Override
    protected void put(String key, byte[] content) {
        s3.holds(key, content, null);
    }

    @Test
    void saysLaterWhereTheStoreRefusesTheCredentials() {
        s3.next(Operation.PUT, Fault.answers(401, "Unauthorized"));

        assertThatThrownBy(() -> store.keep("key", new Picture(new byte[3], "image/png", 1, 1)))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("refuses the credentials");
    }
}
