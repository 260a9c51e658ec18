package com.aifreedomstudios.video.consumer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.storage.SimulatedS3.Fault;
import com.aifreedomstudios.video.consumer.storage.SimulatedS3.Operation;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoreProbeTest {

    private final SimulatedS3 s3 = new SimulatedS3();
    private final StorageOn storage = StorageOn.endpoint(s3.endpoint(), SimulatedS3.BUCKET, "id", "the-secret");

    StoreProbeTest() throws IOException {}

    @AfterEach
    void close() {
        storage.close();
        s3.close();
    }

    @Test
    void findsNothingWrongWithAStoreThatAnswers() {
        assertThat(storage.probe().trouble()).isEmpty();
    }

    @Test
    void tellsWrongCredentialsFromAMissingBucket() {
        s3.next(Operation.LIST, Fault.answers(403, "SignatureDoesNotMatch"), Fault.answers(404, "NoSuchBucket"));

        assertThat(storage.probe().trouble())
                .hasValue("Object storage at " + s3.endpoint()
                        + " refuses the credentials for bucket videos (SignatureDoesNotMatch); check R2_ACCESS_KEY_ID,"
                        + " R2_SECRET_ACCESS_KEY and the key's rights");
        assertThat(storage.probe().trouble())
                .hasValue("Object storage at " + s3.endpoint()
                        + " has no bucket videos; create it, or check R2_BUCKET_NAME");
    }

    @Test
    void saysWhichEndpointDoesNotAnswer() {
        s3.close();

        assertThat(storage.probe().trouble())
                .hasValueSatisfying(trouble ->
                        assertThat(trouble).contains(s3.endpoint().toString()).contains("cannot be reached"));
    }
}
