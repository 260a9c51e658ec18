package com.aifreedomstudios.video.consumer.reference;

import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/** A connection was refused by us because of where it leads. */
final class ForbiddenAddress extends SocketException {

    private static final long serialVersionUID = 1;

    ForbiddenAddress() {
        super("not an address of the public internet");
    }

    /** Whether this is why a call failed; a host has several addresses, and any of them may be the reason. */
    static boolean isBehind(@Nullable Throwable failure) {
        if (failure == null || failure instanceof ForbiddenAddress) {
            return failure != null;
        }
        for (var suppressed : failure.getSuppressed()) {
            if (isBehind(suppressed)) {
                return true;
            }
        }
        return isBehind(failure.getCause());
    }
}
