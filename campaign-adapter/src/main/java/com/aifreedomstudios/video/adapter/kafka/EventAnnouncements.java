package com.aifreedomstudios.video.adapter.kafka;

import com.aifreedomstudios.video.adapter.campaign.Creative;
import com.aifreedomstudios.video.adapter.campaign.CreativeAnnouncements;
import com.aifreedomstudios.video.adapter.campaign.Refusal;
import com.aifreedomstudios.video.adapter.campaign.VideoRequest;
import com.aifreedomstudios.video.event.CloudEvent;
import com.aifreedomstudios.video.event.v1.CreativeAttached;
import com.aifreedomstudios.video.event.v1.CreativeRejected;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Announces creatives as events, with CloudEvents headers in binary mode. */
final class EventAnnouncements implements CreativeAnnouncements {

    private static final URI SOURCE = URI.create("/campaign-adapter");

    private final Publisher publisher;
    private final Serializer<Object> avro;
    private final KafkaSettings.Topics topics;
    private final Clock clock;

    EventAnnouncements(Publisher publisher, Serializer<Object> avro, KafkaSettings.Topics topics, Clock clock) {
        this.publisher = publisher;
        this.avro = avro;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public void attached(Creative creative, String creativeId, @Nullable String messageId) {
        VideoRequest request = creative.request();
        Instant now = now();
        publish(
                topics.creativeAttached(),
                request,
                now,
                CreativeAttached.newBuilder()
                        .setRequestId(request.requestId())
                        .setTenantId(request.tenantId())
                        .setCampaignId(request.campaignId())
                        .setChatSessionId(request.chatSessionId())
                        .setRequestedBy(request.requestedBy())
                        .setOccurredAt(now)
                        .setCreativeId(creativeId)
                        .setVideoUrl(creative.video().url().toString())
                        .setMessageId(messageId)
                        .setMetadata(request.metadata())
                        .build());
    }

    @Override
    public void rejected(Creative creative, Refusal refusal) {
        VideoRequest request = creative.request();
        Instant now = now();
        publish(
                topics.creativeRejected(),
                request,
                now,
                CreativeRejected.newBuilder()
                        .setRequestId(request.requestId())
                        .setTenantId(request.tenantId())
                        .setCampaignId(request.campaignId())
                        .setChatSessionId(request.chatSessionId())
                        .setRequestedBy(request.requestedBy())
                        .setOccurredAt(now)
                        .setVideoUrl(creative.video().url().toString())
                        .setStatus(refusal.status())
                        .setMessage(refusal.reason())
                        .setMetadata(request.metadata())
                        .build());
    }

    private void publish(String topic, VideoRequest request, Instant now, SpecificRecord event) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, bytes(request.campaignId()), value(topic, event));
        Headers headers = record.headers();
        CloudEvent.about(request.tenantId(), request.requestId(), event.getSchema(), 0, SOURCE, now)
                .headers()
                .forEach((name, value) -> headers.add(name, bytes(value)));
        headers.add("traceparent", bytes(Traceparent.nextHop()));
        publisher.publish(record);
    }

    private byte[] value(String topic, SpecificRecord event) {
        try {
            return avro.serialize(topic, event);
        } catch (KafkaException e) {
            throw new PartnerUnavailable("The registry has no id for the schema of %s: %s".formatted(topic, e), e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
