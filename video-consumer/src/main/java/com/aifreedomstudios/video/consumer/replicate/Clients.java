package com.aifreedomstudios.video.consumer.replicate;

import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** The three ways of calling: what must never go out twice, what may, and what goes to strangers without our token. */
final class Clients {

    private Clients() {}

    /**
     * For creates. A connection each: on a kept one the server may hang up at the very moment of sending, and then nobody
     * knows whether the create arrived. HTTP/1.1, because a shared HTTP/2 connection that ends takes several creates along.
     */
    static OkHttpClient forCreates(ReplicateProperties properties) {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(properties.connectTimeout())
                .writeTimeout(properties.createTimeout())
                .readTimeout(properties.createTimeout())
                .callTimeout(properties.createTimeout())
                .addNetworkInterceptor(Gate::guard)
                .build();
    }

    /** For questions, which may be repeated. No redirects: they would take the token along. */
    static OkHttpClient forQuestions(ReplicateProperties properties) {
        return new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(properties.connectTimeout())
                .writeTimeout(properties.readTimeout())
                .readTimeout(properties.readTimeout())
                .callTimeout(properties.readTimeout())
                .build();
    }

    /** For the delivery host. Redirects are followed, but not from https to http. */
    static OkHttpClient forDelivery(ReplicateProperties properties) {
        return new OkHttpClient.Builder()
                .followSslRedirects(false)
                .connectTimeout(properties.connectTimeout())
                .readTimeout(properties.readTimeout())
                .callTimeout(properties.fetchTimeout())
                .build();
    }
}
