package com.aifreedomstudios.video.consumer.reference;

import com.aifreedomstudios.video.consumer.job.Refusal;
import java.net.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** The web as far as pictures are fetched from it: trusted hosts by a client of their own, all others by the guarded one. */
final class Web {

    private final UrlRules rules;
    private final Call.Factory guarded;
    private final Call.Factory unguarded;

    Web(UrlRules rules, SocketFactory sockets, Dns dns) {
        this.rules = rules;
        this.guarded = client(sockets, dns);
        this.unguarded = client(SocketFactory.getDefault(), dns);
    }

    /** Why a URL is not fetched. */
    Optional<Refusal> objection(HttpUrl url) {
        return rules.objection(url);
    }

    /** A call that ends within a time, body and all. */
    Call call(HttpUrl url, Duration limit) {
        var request = new Request.Builder()
                .url(url)
                .header("Accept", "image/webp,image/png,image/jpeg")
                // What arrives is what is counted: nothing is unpacked on the way.
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "campaign-video")
                .build();
        var call = (rules.trusts(url) ? unguarded : guarded).newCall(request);
        call.timeout().timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        return call;
    }

    private static OkHttpClient client(SocketFactory sockets, Dns dns) {
        return new OkHttpClient.Builder()
                .socketFactory(sockets)
                .dns(dns)
                .proxy(Proxy.NO_PROXY)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(10))
                .build();
    }
}
