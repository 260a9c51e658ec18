package com.aifreedomstudios.video.sandbox.part;

import com.aifreedomstudios.video.sandbox.process.HttpProbe;
import com.aifreedomstudios.video.sandbox.process.Jdk;
import com.aifreedomstudios.video.sandbox.process.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** S3Proxy on a folder, with one bucket; it checks signatures. */
public final class ObjectStore implements Part {

    public static final String BUCKET = "campaign-videos";
    public static final String ACCESS_KEY_ID = "sandbox-access-key";
    public static final String SECRET_ACCESS_KEY = "sandbox-secret-key";

    private final URI endpoint;
    private final Restartable process;

    private ObjectStore(URI endpoint, Restartable process) {
        this.endpoint = endpoint;
        this.process = process;
    }

    /** @param port 0 for a free one */
    public static ObjectStore start(Path directory, Path logs, int port) {
        URI endpoint = URI.create("http://127.0.0.1:" + Ports.orFree(port));
        List<String> command = new ArrayList<>(Jdk.light(192));
        command.addAll(List.of(
                "-jar",
                PartFiles.objectStoreJar().toString(),
                "--properties",
                writeProperties(directory, endpoint).toString()));
        Launch launch = new Launch("object store", command, Map.of(), logs.resolve("object-store.log"));
        return new ObjectStore(endpoint, new Restartable(launch, () -> HttpProbe.status(endpoint) > 0));
    }

    public URI endpoint() {
        return endpoint;
    }

    /** A client with the store's credentials; to be closed by whoever asked for it. */
    public S3Client client() {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of("auto"))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY_ID, SECRET_ACCESS_KEY)))
                .build();
    }

    @Override
    public Restartable process() {
        return process;
    }

    private static Path writeProperties(Path directory, URI endpoint) {
        try {
            Path objects = directory.resolve("objects").toAbsolutePath();
            // On this storage a folder is a bucket.
            Files.createDirectories(objects.resolve(BUCKET));
            return Files.writeString(directory.resolve("s3proxy.properties"), """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(
                            endpoint, ACCESS_KEY_ID, SECRET_ACCESS_KEY, objects));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare the object store", e);
        }
    }
}
