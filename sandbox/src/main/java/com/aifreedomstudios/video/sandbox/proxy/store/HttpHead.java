package com.aifreedomstudios.video.sandbox.proxy.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a message, as it came.
 *
 * @param text all of it, with the empty line that ends it; a character is a byte
 * @param startLine taken apart at its spaces
 * @param headers by their names in lower case
 */
record HttpHead(String text, List<String> startLine, Map<String, String> headers) {

    private static final String END = "\r\n\r\n";
    private static final int LONGEST = 64 * 1024;

    /** The next one; empty if there is none before the input ends. */
    static Optional<HttpHead> read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int matched = 0; matched < END.length(); ) {
            int next = in.read();
            if (next < 0 && text.isEmpty()) {
                return Optional.empty();
            }
            if (next < 0 || text.length() == LONGEST) {
                throw new EOFException("the head of a message does not end");
            }
            text.append((char) next);
            matched = next == END.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return Optional.of(parse(text.toString()));
    }

    private static HttpHead parse(String text) {
        List<String> lines = text.strip().lines().toList();
        Map<String, String> headers = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new HttpHead(text, List.of(lines.getFirst().split(" ", 3)), headers);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    String method() {
        return startLine.getFirst();
    }

    String target() {
        return startLine.get(1);
    }

    int status() {
        return Integer.parseInt(startLine.get(1));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    HttpBody requestBody() {
        return declaredBody().orElse(new HttpBody.Sized(0));
    }

    HttpBody replyBody(String method) {
        boolean none = method.equals("HEAD") || status() < 200 || status() == 204 || status() == 304;
        return none ? new HttpBody.Sized(0) : declaredBody().orElse(new HttpBody.UntilEnd());
    }

    private Optional<HttpBody> declaredBody() {
        return header("transfer-encoding").isPresent()
                ? Optional.of(new HttpBody.Chunked())
                : header("content-length").map(Long::parseLong).map(HttpBody.Sized::new);
    }
}
