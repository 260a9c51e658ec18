package com.aifreedomstudios.video.event;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;

/**
 * The headers that go with an event: CloudEvents 1.0, Kafka binding, binary mode.
 *
 * @param id the same whenever the same event is written again
 * @param type the full name of the event's schema
 * @param source who writes it, for example {@code /video-consumer}
 * @param subject the requestId; for events about no request, their key
 * @param time when it happened
 */
public record CloudEvent(UUID id, String type, URI source, String subject, Instant time) {

    /**
     * Describes an event about a request.
     *
     * @param sequence tells apart several events of one type about one request; 0 where there can be only one
     */
    public static CloudEvent about(
            String tenantId, String requestId, Schema type, long sequence, URI source, Instant time) {
        var id = NameUuid.of(tenantId, requestId, type.getFullName(), Long.toString(sequence));
        return new CloudEvent(id, type.getFullName(), source, requestId, time);
    }

    /** Header names and values, these as text to be written in UTF-8. */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", source.toString());
        headers.put("ce_subject", subject);
        headers.put("ce_time", time.toString());
        headers.put("content-type", "application/avro");
        return headers;
    }
}
