package com.aifreedomstudios.video.consumer.storage;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** As much of an object store as keeping files needs, which misbehaves as told. It does not check signatures. */
final class SimulatedS3 extends Dispatcher implements AutoCloseable {

    static final String BUCKET = "videos";

    private final MockWebServer server = new MockWebServer();
    private final Map<String, StoredObject> objects = new HashMap<>();
    private final Map<String, Upload> uploads = new TreeMap<>();
    private final Map<Operation, ArrayDeque<Fault>> faults = new EnumMap<>(Operation.class);
    private final Map<Operation, Integer> calls = new EnumMap<>(Operation.class);
    private int uploadsBegun;

    SimulatedS3() throws IOException {
        server.setDispatcher(this);
        server.start();
    }

    enum Operation {
        PUT,
        HEAD,
        GET,
        CREATE_UPLOAD,
        PUT_PART,
        COMPLETE_UPLOAD,
        ABORT_UPLOAD,
        LIST_UPLOADS,
        LIST
    }

    /** What happens to a call: whether it has its effect, and what is answered. */
    record Fault(boolean takesEffect, MockResponse answer) {

        static Fault answers(int status, String code) {
            return new Fault(false, error(status, code).build());
        }

        static Fault answers(MockResponse answer) {
            return new Fault(false, answer);
        }

        static Fault breaksOff() {
            return new Fault(false, broken());
        }

        static Fault losesTheReply() {
            return new Fault(true, broken());
        }

        private static MockResponse broken() {
            return new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build();
        }
    }

    /** The next calls of an operation meet these, one each. */
    synchronized void next(Operation operation, Fault... those) {
        faults.computeIfAbsent(operation, _ -> new ArrayDeque<>()).addAll(List.of(those));
    }

    synchronized void holds(String key, byte[] content, @Nullable String sha256) {
        objects.put(key, new StoredObject(content, "video/mp4", sha256));
    }

    synchronized String holdsUnfinishedUpload(String key) {
        return begin(key, null);
    }

    synchronized byte[] content(String key) {
        var object = objects.get(key);
        if (object == null) {
            throw new AssertionError("nothing under " + key + ", only " + objects.keySet());
        }
        return object.content();
    }

    synchronized boolean isEmpty() {
        return objects.isEmpty();
    }

    synchronized List<String> unfinishedUploads(String key) {
        return uploads.entrySet().stream()
                .filter(upload -> upload.getValue().key().equals(key))
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized int calls(Operation operation) {
        return calls.getOrDefault(operation, 0);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        var operation = operation(request);
        calls.merge(operation, 1, Integer::sum);
        var fault = faults.getOrDefault(operation, new ArrayDeque<>()).poll();
        if (fault == null) {
            return bodiless(operation, execute(operation, request));
        }
        if (fault.takesEffect()) {
            execute(operation, request);
        }
        return bodiless(operation, fault.answer());
    }

    /** The server would send a body after the head that was asked for. */
    private static MockResponse bodiless(Operation operation, MockResponse answer) {
        return operation == Operation.HEAD
                ? new MockResponse.Builder()
                        .code(answer.getCode())
                        .headers(answer.getHeaders())
                        .build()
                : answer;
    }

    private static Operation operation(RecordedRequest request) {
        var url = request.getUrl();
        return switch (request.getMethod()) {
            case "PUT" -> url.queryParameter("partNumber") == null ? Operation.PUT : Operation.PUT_PART;
            case "POST" -> url.queryParameter("uploadId") == null ? Operation.CREATE_UPLOAD : Operation.COMPLETE_UPLOAD;
            case "DELETE" -> Operation.ABORT_UPLOAD;
            case "HEAD" -> Operation.HEAD;
            default ->
                url.queryParameterNames().contains("uploads")
                        ? Operation.LIST_UPLOADS
                        : url.queryParameterNames().contains("list-type") ? Operation.LIST : Operation.GET;
        };
    }

    private MockResponse execute(Operation operation, RecordedRequest request) {
        var path = request.getUrl().pathSegments();
        var key = String.join("/", path.subList(1, path.size()));
        var uploadId = request.getUrl().queryParameter("uploadId");
        return switch (operation) {
            case PUT -> put(key, request);
            case HEAD, GET -> get(key);
            case CREATE_UPLOAD ->
                xml("<InitiateMultipartUploadResult><UploadId>"
                        + begin(key, request.getHeaders().get("x-amz-meta-sha256"))
                        + "</UploadId></InitiateMultipartUploadResult>");
            case PUT_PART -> putPart(uploadId, request);
            case COMPLETE_UPLOAD -> complete(uploadId, request);
            case ABORT_UPLOAD ->
                uploads.remove(uploadId) == null
                        ? error(404, "NoSuchUpload").build()
                        : new MockResponse.Builder().code(204).build();
            case LIST_UPLOADS -> list();
            case LIST -> xml("<ListBucketResult></ListBucketResult>");
        };
    }

    private MockResponse put(String key, RecordedRequest request) {
        if (isTaken(key, request)) {
            return error(412, "PreconditionFailed").build();
        }
        var headers = request.getHeaders();
        objects.put(
                key,
                new StoredObject(
                        body(request).toByteArray(), headers.get("Content-Type"), headers.get("x-amz-meta-sha256")));
        return new MockResponse.Builder().addHeader("ETag", "\"put\"").build();
    }

    private MockResponse get(String key) {
        var object = objects.get(key);
        if (object == null) {
            return error(404, "NoSuchKey").build();
        }
        var answer = new MockResponse.Builder()
                .addHeader("Content-Type", object.contentType() == null ? "" : object.contentType())
                .body(new Buffer().write(object.content()));
        if (object.sha256() != null) {
            answer.addHeader("x-amz-meta-sha256", object.sha256());
        }
        return answer.build();
    }

    private String begin(String key, @Nullable String sha256) {
        var id = "upload-" + ++uploadsBegun;
        uploads.put(id, new Upload(key, sha256, new TreeMap<>()));
        return id;
    }

    private MockResponse putPart(@Nullable String uploadId, RecordedRequest request) {
        var upload = uploads.get(uploadId);
        if (upload == null) {
            return error(404, "NoSuchUpload").build();
        }
        var number = Integer.parseInt(request.getUrl().queryParameter("partNumber"));
        upload.parts().put(number, body(request));
        return new MockResponse.Builder().addHeader("ETag", "\"part\"").build();
    }

    private MockResponse complete(@Nullable String uploadId, RecordedRequest request) {
        var upload = uploads.get(uploadId);
        if (upload == null) {
            return error(404, "NoSuchUpload").build();
        }
        if (isTaken(upload.key(), request)) {
            return error(412, "PreconditionFailed").build();
        }
        uploads.remove(uploadId);
        var content = new Buffer();
        upload.parts().values().forEach(content::write);
        objects.put(upload.key(), new StoredObject(content.readByteArray(), "video/mp4", upload.sha256()));
        return xml("<CompleteMultipartUploadResult><ETag>\"whole\"</ETag></CompleteMultipartUploadResult>");
    }

    private MockResponse list() {
        var list = new StringBuilder("<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>");
        uploads.forEach((id, upload) ->
                list.append("<Upload><Key>%s</Key><UploadId>%s</UploadId></Upload>".formatted(upload.key(), id)));
        return xml(list.append("</ListMultipartUploadsResult>").toString());
    }

    private boolean isTaken(String key, RecordedRequest request) {
        return "*".equals(request.getHeaders().get("If-None-Match")) && objects.containsKey(key);
    }

    private static ByteString body(RecordedRequest request) {
        var body = request.getBody();
        return body == null ? ByteString.EMPTY : body;
    }

    static MockResponse.Builder error(int status, String code) {
        return new MockResponse.Builder()
                .code(status)
                .body("<Error><Code>" + code + "</Code><Message>as told</Message></Error>");
    }

    static MockResponse xml(String body) {
        return new MockResponse.Builder()
                .body("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + body)
                .build();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record StoredObject(
            byte[] content,
            @Nullable String contentType,
            @Nullable String sha256) {}

    private record Upload(String key, @Nullable String sha256, TreeMap<Integer, ByteString> parts) {}
}
