package com.aifreedomstudios.video.sandbox.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The append-only record of what a simulator was asked and what it decided, one JSON object per line.
 *
 * <p>Every line has left the process when {@link #write} or {@link #tally} returns, so it outlives whatever happens next.
 * Safe for many threads.
 */
public final class Journal implements AutoCloseable {
    private final FileChannel file;
    private final Clock clock;
    private final Map<String, List<Entry>> entries = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** Opens the journal at {@code path} for appending, making the folder where it is missing. */
    public Journal(Path path, Clock clock) {
        this.clock = clock;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the journal " + path, e);
        }
    }

    /** Every line of the journal at {@code path}, also after the process that wrote it has gone. */
    public static List<Entry> read(Path path) {
        try (var lines = Files.lines(path)) {
            return lines.map(Entry::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an entry and remembers it for {@link #entries}. */
    public Entry write(String kind, Map<String, ?> fields) {
        var entry = append(kind, fields);
        entries.computeIfAbsent(kind, _ -> Collections.synchronizedList(new ArrayList<>()))
                .add(entry);
        return entry;
    }

    /** Writes an entry of a kind that comes by the hundred thousand: on disk in full, in memory only counted. */
    public void tally(String kind, Map<String, ?> fields) {
        append(kind, fields);
    }

    /** The remembered entries of a kind, oldest first. */
    public List<Entry> entries(String kind) {
        var found = entries.getOrDefault(kind, List.of());
        synchronized (found) {
            return List.copyOf(found);
        }
    }

    /** How many entries of a kind were written or tallied. */
    public long count(String kind) {
        var count = counts.get(kind);
        return count == null ? 0 : count.sum();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry append(String kind, Map<String, ?> fields) {
        var entry = new Entry(clock.instant(), kind, Collections.unmodifiableMap(new LinkedHashMap<>(fields)));
        var line = ByteBuffer.wrap((entry.line() + "\n").getBytes(StandardCharsets.UTF_8));
        synchronized (file) {
            try {
                while (line.hasRemaining()) file.write(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        counts.computeIfAbsent(kind, _ -> new LongAdder()).increment();
        return entry;
    }

    /** One thing asked or decided. */
    public record Entry(Instant at, String kind, Map<String, ?> fields) {
        /** The field as text; empty where it is missing. */
        public String text(String field) {
            @Nullable Object value = fields.get(field);
            return value == null ? "" : value.toString();
        }

        String line() {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("at", at.toString());
            line.put("kind", kind);
            line.putAll(fields);
            return Json.write(line);
        }

        static Entry parse(String line) {
            var fields = Json.readMap(line);
            var at = Instant.parse(String.valueOf(fields.remove("at")));
            return new Entry(at, String.valueOf(fields.remove("kind")), fields);
        }
    }
}
