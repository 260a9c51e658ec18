package com.aifreedomstudios.video.acceptance.world;

import java.util.Collection;
import java.util.List;

/**
 * What was found about one invariant in one row.
 *
 * @param figure for the table, a few characters
 * @param trouble what breaks it, at most a few examples; empty: it holds
 */
public record Finding(Invariant invariant, String figure, List<String> trouble) {

    private static final int EXAMPLES = 5;

    public Finding {
        trouble = List.copyOf(trouble);
    }

    public static Finding of(Invariant invariant, String figure, Collection<String> trouble) {
        return new Finding(invariant, figure, trouble.stream().limit(EXAMPLES).toList());
    }

    /** What the row itself asks for. */
    public static Finding asked(String figure, boolean holds) {
        return new Finding(Invariant.AS_ASKED, figure, holds ? List.of() : List.of(figure));
    }

    public boolean holds() {
        return trouble.isEmpty();
    }

    /** The figure, marked if it is not as it should be. */
    public String cell() {
        return (holds() ? "" : "FAIL ") + figure;
    }
}
