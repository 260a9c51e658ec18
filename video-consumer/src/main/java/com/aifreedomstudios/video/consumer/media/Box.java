package com.aifreedomstudios.video.consumer.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A box of the ISO base media file format (ISO/IEC 14496-12): a four-character type and a body, often of more boxes.
 * Nothing is copied, so that a file of nothing but box headers costs no more than its size.
 */
record Box(String type, ByteBuffer body) {

    private static final int HEADER = 8;

    /** The boxes one after the other in some bytes; what does not fit any more is left out. */
    static List<Box> in(ByteBuffer bytes) {
        var boxes = new ArrayList<Box>();
        var position = bytes.position();
        while (bytes.limit() - position >= HEADER) {
            var size = Integer.toUnsignedLong(bytes.getInt(position));
            var end = size == 0 ? bytes.limit() : position + size;
            if (end < position + HEADER || end > bytes.limit()) {
                break;
            }
            var body = bytes.slice(position + HEADER, (int) end - position - HEADER);
            boxes.add(new Box(fourCharacters(bytes, position + 4), body));
            position = (int) end;
        }
        return boxes;
    }

    Stream<Box> all(String childType) {
        return in(body).stream().filter(child -> child.type.equals(childType));
    }

    /** The first box at the end of a path of types. */
    Optional<Box> first(String... path) {
        var found = Optional.of(this);
        for (var childType : path) {
            found = found.flatMap(box -> box.all(childType).findFirst());
        }
        return found;
    }

    static String fourCharacters(ByteBuffer bytes, int position) {
        var characters = new byte[4];
        bytes.get(position, characters);
        return new String(characters, StandardCharsets.ISO_8859_1);
    }
}
