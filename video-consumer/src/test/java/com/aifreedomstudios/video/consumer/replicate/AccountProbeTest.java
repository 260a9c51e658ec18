package com.aifreedomstudios.video.consumer.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.Secret;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountProbeTest {

    @AutoClose
    private final MockWebServer server = new MockWebServer();

    private HttpUrl api;
    private AccountProbe probe;

    @BeforeEach
    void start() throws IOException {
        server.start();
        api = server.url("/v1");
        probe = new AccountProbe(new OkHttpClient(), api, new Secret("r8_secret"));
    }

    @Test
    void asksWithTheToken() throws Exception {
        answer(200);

        assertThat(probe.trouble()).isEmpty();
        var asked = server.takeRequest();
        assertThat(asked.getTarget()).isEqualTo("/v1/account");
        assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer r8_secret");
    }

    @Test
    void saysThatTheTokenIsRefusedAndWhatToDo() {
        answer(401);
        answer(200);

        assertThat(probe.trouble())
                .hasValue("Replicate at " + api + " refuses the token (401): check REPLICATE_API_TOKEN");
        assertThat(probe.trouble()).isEmpty();
    }

    @Test
    void doesNotMindReplicateBeingAwayOnceItWasThere() throws Exception {
        answer(200);
        assertThat(probe.trouble()).isEmpty();

        answer(503);
        assertThat(probe.trouble()).isEmpty();
        server.close();
        assertThat(probe.trouble()).isEmpty();
    }

    @Test
    void mindsThatItWasNeverReached() {
        server.close();

        assertThat(probe.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble)
                        .startsWith("Replicate at " + api + " cannot be reached: ")
                        .endsWith("; check the network and REPLICATE_API_URL"));
    }

    private void answer(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());
    }
}
