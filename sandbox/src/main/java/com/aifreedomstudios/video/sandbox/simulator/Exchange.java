package com.aifreedomstudios.video.sandbox.simulator;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One named route at work: phases told, faults played, the journal kept, the reply sent. */
final class Exchange implements Handler {
    private final String name;
    private final Action action;
    private final Controls controls;

    Exchange(String name, Action action, Controls controls) {
        this.name = name;
        this.action = action;
        this.controls = controls;
    }

    @Override
    public void handle(Context context) throws IOException {
        var body = context.body();
        reached("received", context, body, Map.of());
        var fault = controls.misbehaviours()
                .faultFor(name, context.path() + "?" + context.queryString() + " " + body)
                .orElse(null);
        var reply = play(fault, new Asked(context));
        tally(context, fault, reply);
        reached("executed", context, body, reply.details());
        if (fault instanceof Fault.DelayAfter(var time)) pause(time);
        new Wire(context).send(reply, () -> reached("halfway", context, body, reply.details()));
        reached("replied", context, body, reply.details());
    }

    private Reply play(@Nullable Fault fault, Asked asked) {
        return switch (fault) {
            case null -> action.reply(asked);
            case Fault.AnswerInstead(var status, var headers, var body) -> answer(status, headers, body);
            case Fault.ExecuteThenAnswer(var status, var headers, var body) -> {
                var details = action.reply(asked).details();
                yield new Reply(status, headers, answer(status, headers, body).body(), details, Delivery.ORDERLY);
            }
            case Fault.DropBeforeExecuting() -> Reply.empty(0).delivered(new Delivery.Dropped());
            case Fault.Deliver(var how) -> action.reply(asked).delivered(how);
            case Fault.DelayBefore(var time) -> {
                pause(time);
                yield action.reply(asked);
            }
            case Fault.DelayAfter _ -> action.reply(asked);
        };
    }

    private static Reply answer(int status, Map<String, String> headers, String body) {
        var reply = Reply.of(status, "application/json", body);
        for (var header : headers.entrySet()) reply = reply.withHeader(header.getKey(), header.getValue());
        return reply;
    }

    private void tally(Context context, @Nullable Fault fault, Reply reply) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("route", name);
        fields.put("method", context.method().name());
        fields.put("path", context.path());
        fields.put("status", reply.status());
        fields.putAll(reply.details());
        if (fault != null) {
            fields.put("fault", fault.getClass().getSimpleName());
            controls.journal().tally("faulted." + name, Map.of());
        }
        controls.journal().tally("asked." + name, fields);
    }

    private void reached(String moment, Context context, String body, Map<String, String> details) {
        var connection = context.req();
        controls.phases()
                .reached(new Phase(
                        name + "." + moment,
                        context.path(),
                        body,
                        connection.getRemotePort(),
                        connection.getLocalPort(),
                        details));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
