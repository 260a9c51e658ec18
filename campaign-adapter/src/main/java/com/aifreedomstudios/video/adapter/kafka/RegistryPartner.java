package com.aifreedomstudios.video.adapter.kafka;

import com.aifreedomstudios.video.adapter.partner.Partner;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** The schema registry. */
final class RegistryPartner implements Partner {

    private static final int PATIENCE_MILLIS = 2_000;

    private final String url;

    RegistryPartner(String url) {
        this.url = url;
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public String where() {
        return url.replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public void reach() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url.replaceFirst("/$", "") + "/schemas/types")
                .toURL()
                .openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        try {
            int status = connection.getResponseCode();
            if (status >= 500) {
                throw new IOException("answered with " + status);
            }
        } finally {
            connection.disconnect();
        }
    }
}
