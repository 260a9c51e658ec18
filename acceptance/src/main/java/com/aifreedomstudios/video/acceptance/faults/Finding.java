package com.aifreedomstudios.video.acceptance.faults;

import java.util.Collection;
import java.util.List;

/**
 * What was found about one invariant in one row.
 *
 * @param figure for the table, a few characters
 * @param trouble what breaks it, at most a few examples; empty: it holds
 */
record Finding(Invariant invariant, String figure, List<String> trouble) {

    private static final int EXAMPLES = 5;

    Finding {
        trouble = List.copyOf(trouble);
    }

    static Finding of(Invariant invariant, String figure, Collection<String> trouble) {
        return new Finding(invariant, figure, trouble.stream().limit(EXAMPLES).toList());
    }

    /** What the row itself asks for. */
    static Finding asked(String figure, boolean holds) {
        return new Finding(Invariant.AS_ASKED, figure, holds ? List.of() : List.of(figure));
    }

    boolean holds() {
        return trouble.isEmpty();
    }
}
