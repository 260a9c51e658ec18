package com.aifreedomstudios.video.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Carries the trace of the record being worked on (W3C Trace Context) to the records written because of it. */
final class Traceparent {

    private static final String NAME = "traceparent";
    private static final Pattern SHAPE = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})");
    private static final ScopedValue<String> RECEIVED = ScopedValue.newInstance();

    private Traceparent() {}

    /** Does the work as part of the trace in these headers, if there is one. */
    static <T, X extends Throwable> T within(Headers headers, ScopedValue.CallableOp<T, X> work) throws X {
        Header header = headers.lastHeader(NAME);
        String received =
                header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        return ScopedValue.where(RECEIVED, received).call(work);
    }

    /** The same trace with a new parent; a new trace where none was received. */
    static String nextHop() {
        Matcher received = SHAPE.matcher(RECEIVED.orElse(""));
        return received.matches()
                ? "00-%s-%s-%s".formatted(received.group(1), random(8), received.group(2))
                : "00-%s-%s-00".formatted(random(16), random(8));
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
