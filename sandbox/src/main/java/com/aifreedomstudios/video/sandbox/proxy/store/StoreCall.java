package com.aifreedomstudios.video.sandbox.proxy.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One request to the store.
 *
 * @param path without the query
 * @param key empty where the bucket itself is asked
 */
record StoreCall(StoreOperation operation, String method, String path, String key, Map<String, String> details) {

    static StoreCall of(HttpHead head) {
        String[] target = head.target().split("\\?", 2);
        // A plus in a path is a plus.
        String path = decoded(target[0].replace("+", "%2B"));
        int bucketEnd = path.indexOf('/', 1);
        String key = bucketEnd < 0 ? "" : path.substring(bucketEnd + 1);
        Map<String, String> details = new LinkedHashMap<>(Map.of("key", key));
        head.header("if-none-match").ifPresent(condition -> details.put("ifNoneMatch", condition));
        StoreOperation operation =
                StoreOperation.of(head.method(), !key.isEmpty(), target.length == 1 ? Set.of() : parameters(target[1]));
        return new StoreCall(operation, head.method(), path, key, details);
    }

    StoreCall answered(int status) {
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put("status", Integer.toString(status));
        return new StoreCall(operation, method, path, key, more);
    }

    private static Set<String> parameters(String query) {
        return Stream.of(query.split("&"))
                .map(parameter -> decoded(parameter.split("=", 2)[0]))
                .collect(Collectors.toSet());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
