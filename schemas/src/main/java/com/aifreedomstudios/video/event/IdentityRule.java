package com.aifreedomstudios.video.event;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the three ids of a request may look like: letters, digits, {@code .}, {@code _} and {@code -}, the first one a
 * letter or digit. Such an id is the same text in an object key, a URL, a header, a record key and a file name, and is
 * never a path's {@code .} or {@code ..}.
 */
public enum IdentityRule {
    REQUEST_ID("requestId", 128),
    TENANT_ID("tenantId", 64),
    CAMPAIGN_ID("campaignId", 64);

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final String field;
    private final int longest;

    IdentityRule(String field, int longest) {
        this.field = field;
        this.longest = longest;
    }

    /** The first of the three that is wrong, in the order in which they are given; empty: all are right. */
    public static Optional<Violation> check(
            @Nullable String requestId, @Nullable String tenantId, @Nullable String campaignId) {
        return REQUEST_ID.check(requestId).or(() -> TENANT_ID.check(tenantId)).or(() -> CAMPAIGN_ID.check(campaignId));
    }

    /** What is wrong with the value; empty: nothing. */
    public Optional<Violation> check(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return violation("is empty");
        }
        if (value.length() > longest) {
            return violation("has " + value.length() + " characters");
        }
        if (!FORM.matcher(value).matches()) {
            return violation("has a character that is not allowed there");
        }
        return Optional.empty();
    }

    /** The field's name in every event. */
    public String field() {
        return field;
    }

    private Optional<Violation> violation(String what) {
        return Optional.of(new Violation(
                field,
                "%s %s; give 1 to %d characters of A-Z a-z 0-9 . _ -, the first one a letter or digit."
                        .formatted(field, what, longest)));
    }

    /** The field that is wrong, with a sentence for a person. */
    public record Violation(String field, String message) {}
}
