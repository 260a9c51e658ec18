package com.aifreedomstudios.video.acceptance.world;

import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.sandbox.Sandbox;
import com.aifreedomstudios.video.sandbox.film.Film;
import com.aifreedomstudios.video.sandbox.part.ObjectStore;
import com.aifreedomstudios.video.sandbox.simulator.Journal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What is in the object store, and how it came there. */
public final class Vault {

    /** Between campaign and name, in the keys of what a video was made from. */
    private static final String PICTURES = "/references/";

    private final ObjectStore store;
    private final Journal journal;

    public Vault(Sandbox sandbox) {
        this.store = sandbox.objectStore();
        this.journal = sandbox.taps().journal();
    }

    /** Whether every video that was paid for is kept as the provider made it. */
    public Finding delivered(Set<String> ids, Map<String, VideoGenerated> generated, Payments paid) {
        var trouble = new ArrayList<String>();
        try (var client = store.client()) {
            for (String id : ids) {
                var event = generated.get(id);
                if (event == null) {
                    if (!paid.of(id).isEmpty()) {
                        trouble.add(id + " was paid for, but there is no video: " + paid.of(id));
                    }
                } else {
                    var kept = sha256(client, event.getVideo().getKey());
                    var made = event.getAttempts().getLast().getPredictionId();
                    if (made == null || !paid.sha256(made).filter(kept::equals).isPresent()) {
                        trouble.add(id + ": what is kept differs from what " + made + " delivered");
                    }
                }
            }
        }
        return Finding.of(Invariant.DELIVERED, generated.size() + " kept", trouble);
    }

    /** Whether there is one object for each, written once, and nothing half done. */
    public Finding storedOnce(Map<String, VideoGenerated> generated) {
        var trouble = new ArrayList<String>();
        var writes = journal.entries("written").stream()
                .collect(Collectors.groupingBy(entry -> entry.text("key"), Collectors.counting()));
        var objects = 0;
        try (var client = store.client()) {
            for (String tenant : tenants(generated.keySet())) {
                var keys = keys(client, tenant);
                for (var key : keys.entrySet()) {
                    objects += key.getValue().intValue();
                    if (key.getValue() > 1) {
                        trouble.add(key.getKey() + " has " + key.getValue() + " objects");
                    }
                }
                client
                        .listMultipartUploadsPaginator(
                                request -> request.bucket(ObjectStore.BUCKET).prefix(tenant + "/"))
                        .uploads()
                        .stream()
                        .map(MultipartUpload::key)
                        .filter(key -> Requests.idIn(key)
                                .filter(generated::containsKey)
                                .isPresent())
                        .forEach(key -> trouble.add("an upload of " + key + " is left open"));
            }
        }
        generated.values().stream()
                .map(event -> event.getVideo().getKey())
                .filter(key -> writes.getOrDefault(key, 0L) != 1)
                .forEach(key -> trouble.add(key + " was written " + writes.getOrDefault(key, 0L) + " times"));
        return Finding.of(Invariant.STORED_ONCE, objects + " objects", trouble);
    }

    private static Map<String, Long> keys(S3Client client, String tenant) {
        return client
                .listObjectsV2Paginator(
                        request -> request.bucket(ObjectStore.BUCKET).prefix(tenant + "/"))
                .contents()
                .stream()
                .map(S3Object::key)
                .filter(key -> !key.contains(PICTURES))
                .map(key -> Requests.idIn(key).orElse(key))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Set<String> tenants(Collection<String> ids) {
        return ids.stream().map(Requests::tenant).collect(Collectors.toSet());
    }

    private static String sha256(S3Client client, String key) {
        return Film.sha256(client.getObjectAsBytes(
                        request -> request.bucket(ObjectStore.BUCKET).key(key))
                .asByteArray());
    }
}
