package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.Secret;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction;
import com.aifreedomstudios.video.consumer.job.Submission;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Sends a create call once and has its answer classified. */
final class CreateOnce implements CreatePrediction {

    private final Call.Factory calls;
    private final HttpUrl api;
    private final Secret token;
    private final Clock clock;

    /** @param calls as {@link Clients#forCreates} makes them; another client would not heed the gate */
    CreateOnce(Call.Factory calls, HttpUrl api, Secret token, Clock clock) {
        this.calls = calls;
        this.api = api;
        this.token = token;
        this.clock = clock;
    }

    @Override
    public Answer create(Submission submission) {
        var gate = new Gate(clock, submission.submitBy());
        var request = new Request.Builder()
                .url(predictionsOf(submission.plan().providerModel()))
                .header("Authorization", "Bearer " + token.value())
                .header("Accept", "application/json")
                .header("Connection", "close")
                .tag(Gate.class, gate)
                .post(new OneShotJson(ReplicateJson.write(Map.of("input", submission.input()))))
                .build();
        try (var response = calls.newCall(request).execute()) {
            return CreateAnswers.classify(response, submission, clock.instant());
        } catch (IOException e) {
            return CreateAnswers.classify(e, gate);
        }
    }

    private HttpUrl predictionsOf(String providerModel) {
        return api.newBuilder()
                .addPathSegment("models")
                .addPathSegments(providerModel)
                .addPathSegment("predictions")
                .build();
    }
}
