package com.aifreedomstudios.video.consumer.catalogue;

import com.aifreedomstudios.video.consumer.job.KeptReference;
import com.aifreedomstudios.video.consumer.job.Plan;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a plan as the input of its model, field by field as the provider names them. */
public final class InputMapping {

    private final Model model;

    public InputMapping(Model model) {
        this.model = model;
    }

    /**
     * @param seed used where the model takes one
     * @param link where the provider can fetch a kept picture
     */
    public Map<String, Object> input(
            Plan plan, String prompt, long seed, List<KeptReference> references, Function<KeptReference, URI> link) {
        var names = model.input();
        var input = new LinkedHashMap<String, Object>();
        input.put(names.prompt(), prompt);
        input.put(names.duration(), plan.durationSeconds());
        input.put(names.aspectRatio(), provider(model.aspectRatios(), plan.aspectRatio()));
        put(
                input,
                names.resolution(),
                plan.resolution() == null ? null : provider(model.resolutions(), plan.resolution()));
        put(input, names.audio(), plan.audio());
        put(input, names.seed(), seed);
        var roles = new PictureRoles(model);
        var pictures = new ArrayList<String>();
        for (KeptReference reference : references) {
            var url = link.apply(reference).toString();
            switch (roles.played(reference.role())) {
                case FIRST_FRAME -> put(input, names.firstFrame(), url);
                case LAST_FRAME -> put(input, names.lastFrame(), url);
                case REFERENCE -> pictures.add(url);
            }
        }
        put(input, names.references(), pictures.isEmpty() ? null : List.copyOf(pictures));
        return input;
    }

    private static void put(Map<String, Object> input, @Nullable String name, @Nullable Object value) {
        if (name != null && value != null) {
            input.put(name, value);
        }
    }

    private static String provider(Map<String, String> names, String ours) {
        var theirs = names.get(ours);
        if (theirs == null) {
            throw new IllegalStateException("the plan has a value that its model does not know: " + ours);
        }
        return theirs;
    }
}
