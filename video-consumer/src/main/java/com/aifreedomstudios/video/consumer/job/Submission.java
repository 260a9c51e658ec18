package com.aifreedomstudios.video.consumer.job;

import java.time.Instant;
import java.util.Map;

/**
 * One attempt's create call, exactly as it goes out; it is durable before it does.
 *
 * @param attempt counted from 1
 * @param input the model's input, field by field as the provider names them; values are strings, booleans, integers
 *     ({@code Integer} or {@code Long}) and lists of strings
 * @param declaredAt when it was decided on
 * @param submitBy after which it may no longer go out
 */
public record Submission(int attempt, Plan plan, Map<String, Object> input, Instant declaredAt, Instant submitBy) {

    public Submission {
        input = Map.copyOf(input);
    }
}
