package com.aifreedomstudios.video.sandbox.platform;

import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import com.aifreedomstudios.video.sandbox.simulator.Routes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The chat, with the route that the platform adds for services. */
final class ChatRoutes {
    private static final Fields SYSTEM_MESSAGE = new Fields(Set.of("messageId", "message", "revision"), Set.of("step"));

    private final PlatformStore store;
    private final Guard guard;

    ChatRoutes(PlatformStore store, Guard guard) {
        this.store = store;
        this.guard = guard;
    }

    void addTo(Routes routes) {
        routes.get(
                        "chat.messages",
                        "/api/campaign-chat/messages/{sessionId}",
                        guard.protect((asked, _) -> Reply.json(
                                200,
                                store.messagesOf(asked.pathParam("sessionId")).stream()
                                        .map(ChatRoutes::view)
                                        .toList())))
                .post("chat.message", "/api/campaign-chat/message/{sessionId}", guard.protect(this::userSays))
                .post(
                        "chat.system-message",
                        "/api/campaign-chat/sessions/{sessionId}/system-messages",
                        guard.protect(this::systemSays));
    }

    /** Whoever calls this speaks as the user, and the step machine answers. */
    private Reply userSays(Asked asked, Caller caller) {
        var session = store.session(asked.pathParam("sessionId"), caller);
        store.addMessage(session.id(), "user", asked.json().path("message").asString(""), "");
        var prompt = "What are the goals of this campaign?";
        store.addMessage(session.id(), "system", prompt, "businessGoals");
        return Reply.json(201, Map.of("prompt", prompt, "consideration", ""));
    }

    private Reply systemSays(Asked asked, Caller caller) {
        var session = store.session(asked.pathParam("sessionId"), caller);
        var body = SYSTEM_MESSAGE.check(asked.json());
        var message = store.putMessage(
                body.path("messageId").asString(""),
                session.id(),
                body.path("message").asString(""),
                body.path("step").asString(""),
                body.path("revision").asInt(0));
        return Reply.json(201, view(message)).withDetail("messageId", message.id());
    }

    static Map<String, Object> view(StoredMessage message) {
        var view = new LinkedHashMap<String, Object>();
        view.put("_id", message.id());
        view.put("sessionId", message.sessionId());
        view.put("sender", message.sender());
        view.put("message", message.message());
        view.put("step", message.step());
        view.put("createdAt", message.createdAt().toString());
        return view;
    }
}
