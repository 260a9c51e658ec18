package com.aifreedomstudios.video.consumer.generation;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares inputs that may have been written as JSON and read again, where integers lose their width. */
final class Inputs {

    private Inputs() {}

    static boolean same(Map<String, Object> one, Map<String, Object> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(name -> same(one.get(name), other.get(name)));
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Number a && other instanceof Number b)
                ? a.longValue() == b.longValue()
                : Objects.equals(one, other);
    }
}
