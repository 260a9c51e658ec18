package com.aifreedomstudios.video.sandbox.replicate;

import com.aifreedomstudios.video.sandbox.simulator.Action;
import com.aifreedomstudios.video.sandbox.simulator.Fault;
import com.aifreedomstudios.video.sandbox.simulator.RateLimit;
import com.aifreedomstudios.video.sandbox.simulator.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Who may call, how often, and with what credit. */
final class Account {
    private static final int NO_LIMIT = 60_000_000;

    private final String token;
    private final AtomicLong refusals = new AtomicLong();
    private final RateLimit creates;
    private final RateLimit createsOnLowCredit;
    private final RateLimit others;
    private volatile Credit credit = Credit.PLENTY;

    Account(String token, boolean limited, Clock clock) {
        this.token = token;
        this.creates = new RateLimit(clock, limited ? 600 : NO_LIMIT, limited ? 600 : NO_LIMIT);
        this.createsOnLowCredit = new RateLimit(clock, 6, 1);
        this.others = new RateLimit(clock, limited ? 3000 : NO_LIMIT, limited ? 3000 : NO_LIMIT);
    }

    void has(Credit amount) {
        credit = amount;
    }

    /** The action, for callers who may create now. */
    Action creating(Action action) {
        return authenticated(asked -> {
            if (credit == Credit.NONE) return Problem.insufficientCredit();
            var wait = credit == Credit.LOW ? createsOnLowCredit.take() : creates.take();
            return wait.isPresent() ? throttled(wait.get()) : action.reply(asked);
        });
    }

    /** The action, for callers who may read now. */
    Action reading(Action action) {
        return authenticated(asked -> {
            var wait = others.take();
            return wait.isPresent() ? throttled(wait.get()) : action.reply(asked);
        });
    }

    private Action authenticated(Action action) {
        return asked -> {
            Optional<String> given = asked.bearer();
            return given.filter(token::equals).isPresent()
                    ? action.reply(asked)
                    : Problem.unauthenticated(given.isPresent());
        };
    }

    /** Both ways of saying so are met in the wild, so both are used in turn. */
    private Reply throttled(Duration wait) {
        var seconds = (int) Math.max(1, wait.plusMillis(999).toSeconds());
        var newer = refusals.incrementAndGet() % 2 == 0;
        var answer = (Fault.AnswerInstead) (newer ? Fault.throttledInBody(seconds) : Fault.throttledInText(seconds));
        return Reply.of(answer.status(), "application/json", answer.body())
                .withDetail("throttled", Map.of("s", seconds).toString());
    }
}
