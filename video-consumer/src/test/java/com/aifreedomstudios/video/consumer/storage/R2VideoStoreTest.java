package com.aifreedomstudios.video.consumer.storage;

import com.aifreedomstudios.video.consumer.generation.VideoStore;
import com.aifreedomstudios.video.consumer.generation.VideoStoreContract;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class R2VideoStoreTest extends VideoStoreContract {

    private final SimulatedS3 s3 = new SimulatedS3();
    private final StorageOn storage = StorageOn.endpoint(s3.endpoint(), SimulatedS3.BUCKET, "id", "secret");
    private final VideoStore store = storage.videos();

    R2VideoStoreTest() throws IOException {}

    @AfterEach
    void close() {
        storage.close();
        s3.close();
    }

    @Override
    protected VideoStore store() {
        return store;
    }

    @Override
    protected byte[] content(String key) {
        return s3.content(key);
    }

    @Override
    protected List<String> unfinishedUploads(String key) {
        return s3.unfinishedUploads(key);
    }
}
