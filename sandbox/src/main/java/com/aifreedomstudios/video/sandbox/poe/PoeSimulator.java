package com.aifreedomstudios.video.sandbox.poe;

import com.aifreedomstudios.video.sandbox.simulator.Action;
import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.RateLimit;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import com.aifreedomstudios.video.sandbox.simulator.SimulatorServer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/**
 * Poe on loopback: refines the last user message of a chat, deterministically.
 *
 * <p>Route names for faults and phases: {@code chat}, {@code models}. Journal kinds: {@code refined}; counted only:
 * {@code asked.<route>}. A prompt that contains {@code [sandbox:blank]} is answered with nothing; from outside the process
 * {@code POST /_sandbox/answer} {@code {"text": "…"}} sets the next answer.
 */
public final class PoeSimulator implements AutoCloseable {
    private static final int PER_MINUTE = 500;

    private final PoeOptions options;
    private final Controls controls;
    private final Completions completions;
    private final RateLimit limit;
    private final Refinement refinement;
    private final ConcurrentLinkedQueue<String> nextAnswers = new ConcurrentLinkedQueue<>();
    private final SimulatorServer server;

    public PoeSimulator(PoeOptions options) {
        this.options = options;
        this.controls = options.controls();
        this.completions = new Completions(controls);
        this.refinement = new Refinement(controls.seed());
        this.limit = new RateLimit(controls.clock(), PER_MINUTE, PER_MINUTE);
        this.server = new SimulatorServer(
                options.port(),
                controls,
                routes -> routes.post("chat", "/v1/chat/completions", permitted(this::chat))
                        .get("models", "/v1/models", permitted(_ -> models()))
                        .control("/_sandbox/answer", asked -> {
                            answerNext(asked.json().path("text").asString(""));
                            return Reply.json(200, Map.of());
                        }));
    }

    public PoeSimulator start() {
        server.start();
        return this;
    }

    /** What {@code POE_API_URL} is to be; ends in {@code /v1}. */
    public URI url() {
        return URI.create(server.url() + "/v1");
    }

    public String key() {
        return options.key();
    }

    /** Clock, journal, faults and phases. */
    public Controls controls() {
        return controls;
    }

    /** The next chat is answered with this text, whatever it asks. */
    public void answerNext(String text) {
        nextAnswers.add(text);
    }

    /** What the prompt is refined to. */
    public String refined(String prompt) {
        return refinement.of(prompt);
    }

    @Override
    public void close() {
        server.close();
        controls.close();
    }

    private Action permitted(Action action) {
        return asked -> {
            if (asked.bearer().filter(options.key()::equals).isEmpty()) return PoeFailure.UNAUTHENTICATED.reply();
            var wait = options.limited() ? limit.take() : Optional.<java.time.Duration>empty();
            var reply = wait.isPresent()
                    ? PoeFailure.THROTTLED
                            .reply()
                            .withHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1))
                    : action.reply(asked);
            return reply.withHeader("x-ratelimit-limit-requests", Integer.toString(PER_MINUTE))
                    .withHeader("x-ratelimit-remaining-requests", Integer.toString(limit.left()))
                    .withHeader("x-ratelimit-reset-requests", "60");
        };
    }

    private Reply chat(Asked asked) {
        var body = asked.json();
        var model = body.path("model").asString("");
        if (model.isEmpty()) return PoeFailure.BAD_REQUEST.reply("Missing required field: model");
        var prompt = lastUserMessage(body);
        if (prompt.isEmpty()) return PoeFailure.BAD_REQUEST.reply("messages must hold a message of role user");
        if (!options.models().contains(model))
            return PoeFailure.UNKNOWN_MODEL.reply("The model `" + model + "` does not exist");
        var answer = answer(prompt.get());
        controls.journal().write("refined", Map.of("model", model, "prompt", prompt.get(), "answer", answer));
        return body.path("stream").asBoolean(false)
                ? completions.streamed(model, answer)
                : completions.whole(model, prompt.get(), answer);
    }

    private String answer(String prompt) {
        var told = nextAnswers.poll();
        if (told != null) return told;
        return prompt.contains("[sandbox:blank]") ? "" : refinement.of(prompt);
    }

    private static Optional<String> lastUserMessage(JsonNode body) {
        return body.path("messages")
                .valueStream()
                .filter(message -> message.path("role").asString("").equals("user"))
                .map(message -> text(message.path("content")))
                .reduce((_, last) -> last);
    }

    /** Content is a text, or a list of parts of which some are text. */
    private static String text(JsonNode content) {
        if (!content.isArray()) return content.asString("");
        return String.join(
                "\n",
                content.valueStream()
                        .map(part -> part.path("text").asString(""))
                        .toList());
    }

    private Reply models() {
        return Reply.json(
                200,
                Map.of(
                        "object",
                        "list",
                        "data",
                        options.models().stream()
                                .map(model -> Map.of("id", model, "object", "model", "owned_by", "OpenAI"))
                                .toList()));
    }
}
