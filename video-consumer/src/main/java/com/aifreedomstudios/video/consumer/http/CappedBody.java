package com.aifreedomstudios.video.consumer.http;

import java.io.IOException;
import okhttp3.Response;

/** Reads an answer's body, but never more of it than fits. */
public final class CappedBody {

    private CappedBody() {}

    /**
     * The whole body.
     *
     * @throws IOException if it breaks off or is longer than {@code limit} bytes
     */
    public static byte[] read(Response response, long limit) throws IOException {
        var source = response.body().source();
        if (source.request(limit + 1)) {
            throw new IOException("the answer is longer than " + limit + " bytes");
        }
        return source.readByteArray();
    }
}
