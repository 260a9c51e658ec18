package com.aifreedomstudios.video.sandbox.run;

import java.util.List;
import java.util.stream.IntStream;

/** What one request is about: its own chat session in one of a few campaigns. */
record Subject(String requestId, String campaignId, String chatSessionId) {

    static final String TENANT = "acme";
    private static final int CAMPAIGNS = 4;

    /** @param run tells the requests of one run from those of another, which a real bucket may hold */
    static List<Subject> several(int count, String run) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(no -> new Subject(
                        "run-" + run + "-" + no, "spring-launch-" + ((no - 1) % CAMPAIGNS + 1), "chat-" + no))
                .toList();
    }
}
