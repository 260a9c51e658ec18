package com.aifreedomstudios.video.consumer.storage;

import com.aifreedomstudios.video.consumer.generation.PictureStore;
import com.aifreedomstudios.video.consumer.generation.PictureStoreContract;
import com.aifreedomstudios.video.sandbox.part.ObjectStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class R2PictureStoreIT extends PictureStoreContract {

    private static ObjectStore sandbox;
    private static S3Client writer;
    private static StorageOn storage;

    @BeforeAll
    static void start(@TempDir Path directory) {
        sandbox = ObjectStore.start(directory.resolve("store"), directory, 0);
        writer = sandbox.client();
        storage = StorageOn.endpoint(
                sandbox.endpoint(), ObjectStore.BUCKET, ObjectStore.ACCESS_KEY_ID, ObjectStore.SECRET_ACCESS_KEY);
    }

    @AfterAll
    static void stop() {
        storage.close();
        writer.close();
        sandbox.close();
    }

    @Override
    protected PictureStore store() {
        return storage.pictures();
    }

    @Override
    protected void put(String key, byte[] content) {
        writer.putObject(request -> request.bucket(ObjectStore.BUCKET).key(key), RequestBody.fromBytes(content));
    }
}
