package com.aifreedomstudios.video.sandbox.platform;

import com.aifreedomstudios.video.sandbox.simulator.Action;
import com.aifreedomstudios.video.sandbox.simulator.Asked;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets a request through to its route once the token is good, and words refusals as the platform does. */
final class Guard {
    private final Tokens tokens;
    private final Clock clock;

    Guard(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    Action protect(Guarded route) {
        return asked -> {
            try {
                return route.reply(asked, tokens.caller(token(asked)));
            } catch (Problem problem) {
                return refusal(asked, problem);
            }
        };
    }

    private static String token(Asked asked) {
        return asked.bearer()
                .or(() -> Stream.of("access_token", "auth_token")
                        .flatMap(name -> Optional.ofNullable(asked.context().cookie(name)).stream())
                        .findFirst())
                .orElseThrow(Tokens::unauthorized);
    }

    private Reply refusal(Asked asked, Problem problem) {
        var body = new LinkedHashMap<String, Object>();
        body.put("statusCode", problem.status());
        body.put("timestamp", clock.instant().toString());
        body.put("path", asked.path());
        body.put("method", asked.method());
        body.put("message", problem.details().isEmpty() ? problem.sentence() : problem.details());
        body.put("userFriendlyMessage", problem.sentence());
        return Reply.json(problem.status(), body).withDetail("problem", problem.sentence());
    }

    /** A route that knows who calls. */
    interface Guarded {
        Reply reply(Asked asked, Caller caller);
    }
}
