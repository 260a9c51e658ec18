package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.event.v1.Reference;
import com.aifreedomstudios.video.event.v1.ReferenceRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns what the command line names, a URL or a file, into references of the event. */
final class References {

    private static final Pattern URL = Pattern.compile("https?://.+");
    private static final int LARGEST_INLINE = 512 * 1024;

    private final Function<Path, URI> host;

    /** @param host serves a file under a URL, for files too large for an event */
    References(Function<Path, URI> host) {
        this.host = host;
    }

    /** Throws if it can be neither. */
    static void check(String named) {
        if (!isUrl(named) && !Files.isReadable(Path.of(named))) {
            throw new BadOptions("--reference " + named + " is neither a URL nor a file that can be read.");
        }
    }

    List<Reference> all(List<String> named) {
        return named.stream()
                .map(one -> new Reference(ReferenceRole.REFERENCE, source(one)))
                .toList();
    }

    private Object source(String named) {
        if (isUrl(named)) {
            return named;
        }
        Path file = Path.of(named);
        try {
            return Files.size(file) <= LARGEST_INLINE
                    ? ByteBuffer.wrap(Files.readAllBytes(file))
                    : host.apply(file).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static boolean isUrl(String named) {
        return URL.matcher(named).matches();
    }
}
