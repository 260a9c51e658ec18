package com.aifreedomstudios.video.sandbox.part;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The custom domain on the bucket: anyone may read its objects, whole or in ranges, and do nothing else. */
public final class PublicBucket implements AutoCloseable {

    private final S3Client store;
    private final Javalin server;

    private PublicBucket(S3Client store, Javalin server) {
        this.store = store;
        this.server = server;
    }

    /** @param port 0 for a free one */
    public static PublicBucket start(ObjectStore store, int port) {
        S3Client client = store.client();
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/<key>", context -> serve(client, context));
            config.routes.head("/<key>", context -> serve(client, context));
        });
        return new PublicBucket(client, server.start("127.0.0.1", port));
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
        store.close();
    }

    private static void serve(S3Client client, Context context) {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(ObjectStore.BUCKET)
                .key(context.pathParam("key"))
                .range(context.header("Range"))
                .build();
        try {
            ResponseInputStream<GetObjectResponse> object = client.getObject(request);
            describe(context, object.response());
            if (context.method().equals(HandlerType.HEAD)) {
                object.abort();
            } else {
                context.result(object);
            }
        } catch (S3Exception e) {
            context.status(e.statusCode()).result(e.statusCode() == 404 ? "No such object." : "Cannot be served.");
        } catch (SdkClientException e) {
            context.status(503).result("The object store does not answer.");
        }
    }

    private static void describe(Context context, GetObjectResponse object) {
        context.status(object.contentRange() == null ? 200 : 206)
                .contentType(object.contentType())
                .header("Accept-Ranges", "bytes")
                .header("ETag", object.eTag())
                .header("Access-Control-Allow-Origin", "*");
        context.res().setContentLengthLong(object.contentLength());
        if (object.contentRange() != null) {
            context.header("Content-Range", object.contentRange());
        }
    }
}
