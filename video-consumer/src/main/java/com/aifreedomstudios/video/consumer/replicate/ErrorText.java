package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.job.FailureCode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Classifies the text that a failed prediction carries. Official models end it with a code: E001 upstream credit, E002
 * upstream key, E003 high demand, E004 unavailable, E005 flagged; the platform's own codes have four digits.
 */
final class ErrorText {

    private static final Logger log = LoggerFactory.getLogger(ErrorText.class);

    private static final Pattern CODE = Pattern.compile("\\bE(\\d{3,4})\\b");
    private static final Pattern FLAGGED =
            Pattern.compile("flagged|nsfw|moderation|content polic|safety (system|filter|polic)");
    private static final Pattern MODEL_GONE =
            Pattern.compile("model.{0,60}(not found|deprecated|retired|no longer|does not exist)");

    private ErrorText() {}

    static FailureCode code(String error) {
        var text = error.toLowerCase(Locale.ROOT);
        var found = CODE.matcher(error);
        return switch (found.find() ? found.group(1) : "") {
            case "001", "002" -> {
                // ERROR: the provider's own account with the maker of the model does not work; waiting mends nothing.
                log.error("Replicate fails predictions with E{}: its upstream account is refused.", found.group(1));
                yield FailureCode.PROVIDER_UNAVAILABLE;
            }
            case "005" -> flagged(text);
            case "" -> {
                if (FLAGGED.matcher(text).find()) {
                    yield flagged(text);
                }
                yield MODEL_GONE.matcher(text).find()
                        ? FailureCode.MODEL_UNAVAILABLE
                        : FailureCode.PROVIDER_UNAVAILABLE;
            }
            default -> FailureCode.PROVIDER_UNAVAILABLE;
        };
    }

    static String message(FailureCode code) {
        return switch (code) {
            case PROMPT_FLAGGED ->
                "The provider flagged the request as sensitive; change the prompt or the pictures and try again.";
            case REFERENCE_FLAGGED ->
                "The provider flagged a reference picture as sensitive; use another one and try again.";
            case OUTPUT_FLAGGED ->
                "The provider flagged the video it had made as sensitive; change the prompt and try again.";
            case MODEL_UNAVAILABLE -> "The model is not offered by the provider any more; choose another one.";
            default -> "The provider could not make the video; try again later or choose another model.";
        };
    }

    /** The usual text says "input or output" and leaves open which; then it is taken to be what the user can change. */
    private static FailureCode flagged(String text) {
        boolean input = text.contains("input") || text.contains("prompt");
        if (text.contains("image") || text.contains("reference") || text.contains("frame")) {
            return FailureCode.REFERENCE_FLAGGED;
        }
        return text.contains("output") && !input ? FailureCode.OUTPUT_FLAGGED : FailureCode.PROMPT_FLAGGED;
    }
}
