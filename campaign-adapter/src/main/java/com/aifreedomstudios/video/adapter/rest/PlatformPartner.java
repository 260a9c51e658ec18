package com.aifreedomstudios.video.adapter.rest;

import com.aifreedomstudios.video.adapter.partner.Partner;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** The campaign platform, asked for nothing but an answer. */
final class PlatformPartner implements Partner {

    private final Call.Factory calls;
    private final HttpUrl base;

    PlatformPartner(Call.Factory calls, HttpUrl base) {
        this.calls = calls;
        this.base = base;
    }

    @Override
    public String name() {
        return "platform";
    }

    @Override
    public String where() {
        return base.toString();
    }

    @Override
    public void reach() throws IOException {
        // Any answer will do: the API has no route that needs no token.
        calls.newCall(new Request.Builder().url(base).build()).execute().close();
    }
}
