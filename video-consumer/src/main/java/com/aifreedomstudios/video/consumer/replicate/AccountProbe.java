package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.Secret;
import com.aifreedomstudios.video.consumer.generation.Probe;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Tells whether Replicate knows us, by asking about the account. That it is away for a while is no trouble of ours, unless it
 * was never there.
 */
final class AccountProbe implements Probe {

    private final Call.Factory calls;
    private final HttpUrl api;
    private final Secret token;
    private boolean reached;

    AccountProbe(Call.Factory calls, HttpUrl api, Secret token) {
        this.calls = calls;
        this.api = api;
        this.token = token;
    }

    @Override
    public String name() {
        return "replicate";
    }

    @Override
    public synchronized Optional<String> trouble() {
        var question = new Request.Builder()
                .url(api.newBuilder().addPathSegment("account").build())
                .header("Authorization", "Bearer " + token.value())
                .build();
        try (var response = calls.newCall(question).execute()) {
            reached = true;
            return switch (response.code()) {
                case 401, 403 ->
                    Optional.of("Replicate at " + api + " refuses the token (" + response.code()
                            + "): check REPLICATE_API_TOKEN");
                default -> Optional.empty();
            };
        } catch (IOException e) {
            return reached
                    ? Optional.empty()
                    : Optional.of("Replicate at " + api + " cannot be reached: " + e
                            + "; check the network and REPLICATE_API_URL");
        }
    }
}
