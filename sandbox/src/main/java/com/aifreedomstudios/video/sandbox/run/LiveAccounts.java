package com.aifreedomstudios.video.sandbox.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a run against the real Replicate, Poe and R2 needs to know. */
final class LiveAccounts {

    /** Each with the names it may be given under, the one the services know first. */
    private static final List<List<String>> NEEDED = List.of(
            List.of("REPLICATE_API_TOKEN", "REPLICATE_API_KEY"),
            List.of("POE_API_KEY"),
            List.of("R2_BUCKET_NAME"),
            List.of("R2_ACCESS_KEY_ID"),
            List.of("R2_SECRET_ACCESS_KEY"),
            List.of("R2_PUBLIC_BASE_URL"));

    private LiveAccounts() {}

    /**
     * The environment of the services.
     *
     * @throws BadOptions naming all that is missing
     */
    static Map<String, String> from(Map<String, String> given) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (List<String> names : NEEDED) {
            String value = first(names, given::get);
            if (value == null) {
                missing.add(String.join(" or ", names));
            } else {
                found.put(names.getFirst(), value);
            }
        }
        String endpoint = endpoint(given);
        if (endpoint == null) {
            missing.add("R2_ACCOUNT_ID");
        } else {
            found.put("R2_ENDPOINT", endpoint);
        }
        if (!missing.isEmpty()) {
            throw new BadOptions("--live needs these environment variables, which are not set: "
                    + missing.stream().sorted().collect(Collectors.joining(", ")));
        }
        found.put("REPLICATE_API_URL", orElse(given.get("REPLICATE_API_URL"), "https://api.replicate.com/v1"));
        found.put("POE_API_URL", orElse(given.get("POE_API_URL"), "https://api.poe.com/v1"));
        return found;
    }

    private static @Nullable String endpoint(Map<String, String> given) {
        String account = first(List.of("R2_ACCOUNT_ID"), given::get);
        String stated = first(List.of("R2_ENDPOINT"), given::get);
        return stated != null || account == null ? stated : "https://" + account + ".r2.cloudflarestorage.com";
    }

    private static @Nullable String first(List<String> names, UnaryOperator<@Nullable String> given) {
        for (String name : names) {
            String value = given.apply(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
