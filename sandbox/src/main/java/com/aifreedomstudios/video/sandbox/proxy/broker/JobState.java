package com.aifreedomstudios.video.sandbox.proxy.broker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.utils.Utils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a ledger's record says about a job.
 *
 * @param key {@code tenantId/requestId}
 */
record JobState(String key, String state) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Empty for a record that is none of a job. */
    static Optional<JobState> of(Record record) {
        if (!record.hasKey() || !record.hasValue()) {
            return Optional.empty();
        }
        return state(Utils.toArray(record.value())).map(state -> new JobState(text(record.key()), state));
    }

    /** Reads no further than to {@code {"job":{"state":"…"}}}. */
    private static Optional<String> state(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return find(parser, "job") && find(parser, "state") && parser.currentToken() == JsonToken.VALUE_STRING
                    ? Optional.of(parser.getString())
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** Goes to the value of a field of the object that comes next, or begins here. */
    private static boolean find(JsonParser parser, String field) {
        if (parser.currentToken() == null) {
            parser.nextToken();
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isFound = parser.currentName().equals(field);
            parser.nextToken();
            if (isFound) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }
}
