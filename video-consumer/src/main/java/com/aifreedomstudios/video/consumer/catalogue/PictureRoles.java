package com.aifreedomstudios.video.consumer.catalogue;

import com.aifreedomstudios.video.consumer.job.Reference.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Gives each picture of a request the role it plays for a model. A picture of the role REFERENCE becomes the first frame
 * where a model knows no other use for it, since callers who do not care about roles send nothing else.
 */
final class PictureRoles {

    private final Model model;
    private final Map<Role, Integer> given = new EnumMap<>(Role.class);

    PictureRoles(Model model) {
        this.model = model;
    }

    /** Takes a picture; false if the model has no use for one more of its kind. */
    boolean assign(Role asked) {
        var role = played(asked);
        return given.merge(role, 1, Integer::sum) <= model.takes(role);
    }

    Role played(Role asked) {
        return asked == Role.REFERENCE && model.takes(Role.REFERENCE) == 0 ? Role.FIRST_FRAME : asked;
    }

    boolean hasFirstFrame() {
        return given.containsKey(Role.FIRST_FRAME);
    }

    String describe() {
        var parts = new StringJoiner(", ");
        model.references().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> parts.add(
                        switch (entry.getKey()) {
                            case REFERENCE -> "up to " + entry.getValue() + " reference pictures";
                            case FIRST_FRAME -> "one picture as the first frame";
                            case LAST_FRAME -> "one picture as the last frame";
                        }));
        return parts.length() == 0 ? "no pictures" : parts.toString();
    }
}
