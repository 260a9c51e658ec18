package com.aifreedomstudios.video.sandbox.poe;

import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Json;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A completion in OpenAI's shape: at once, or as server-sent chunks. */
final class Completions {
    private final Controls controls;
    private final AtomicLong numbers = new AtomicLong();

    Completions(Controls controls) {
        this.controls = controls;
    }

    Reply whole(String model, String prompt, String answer) {
        var choice =
                Map.of("index", 0, "message", Map.of("role", "assistant", "content", answer), "finish_reason", "stop");
        var body = frame(model, "chat.completion");
        body.put("choices", List.of(choice));
        body.put("usage", usage(prompt, answer));
        return Reply.json(200, body);
    }

    Reply streamed(String model, String answer) {
        List<String> events = new ArrayList<>();
        events.add(chunk(model, Map.of("role", "assistant", "content", ""), null));
        for (var word : answer.split("(?<= )", -1)) events.add(chunk(model, Map.of("content", word), null));
        events.add(chunk(model, Map.of(), "stop"));
        events.add("[DONE]");
        var stream = new StringBuilder();
        for (var event : events) stream.append("data: ").append(event).append("\n\n");
        return Reply.of(200, "text/event-stream", stream.toString());
    }

    private String chunk(String model, Map<String, ?> delta, @Nullable String finish) {
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put("index", 0);
        choice.put("delta", delta);
        choice.put("finish_reason", finish);
        var body = frame(model, "chat.completion.chunk");
        body.put("choices", List.of(choice));
        return Json.write(body);
    }

    private Map<String, Object> frame(String model, String object) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", "chatcmpl-" + numbers.incrementAndGet());
        body.put("object", object);
        body.put("created", controls.clock().instant().getEpochSecond());
        body.put("model", model);
        return body;
    }

    private static Map<String, Integer> usage(String prompt, String answer) {
        var asked = tokens(prompt);
        var answered = tokens(answer);
        return Map.of("prompt_tokens", asked, "completion_tokens", answered, "total_tokens", asked + answered);
    }

    private static int tokens(String text) {
        return Math.max(1, text.length() / 4);
    }
}
