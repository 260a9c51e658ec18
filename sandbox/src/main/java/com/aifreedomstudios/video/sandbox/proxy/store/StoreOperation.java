package com.aifreedomstudios.video.sandbox.proxy.store;

import java.util.Locale;
import java.util.Set;

/** What a request asks of S3. */
enum StoreOperation {
    PUT,
    BEGIN,
    PART,
    COMPLETE,
    ABORT,
    GET,
    HEAD,
    LIST,
    DELETE,
    OTHER;

    /** @param parameters the names in the query, which tell apart what has the same method */
    static StoreOperation of(String method, boolean hasKey, Set<String> parameters) {
        return switch (method) {
            case "PUT" -> parameters.contains("partNumber") ? PART : PUT;
            case "POST" -> parameters.contains("uploads") ? BEGIN : parameters.contains("uploadId") ? COMPLETE : OTHER;
            case "DELETE" -> parameters.contains("uploadId") ? ABORT : DELETE;
            case "GET" -> hasKey && !parameters.contains("uploadId") ? GET : LIST;
            case "HEAD" -> HEAD;
            default -> OTHER;
        };
    }

    /** As in the names of phases. */
    String label() {
        return "store." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether its success makes an object. */
    boolean writesObject() {
        return this == PUT || this == COMPLETE;
    }
}
