package com.aifreedomstudios.video.event;

import com.aifreedomstudios.video.event.v1.BudgetSet;
import com.aifreedomstudios.video.event.v1.CreativeAttached;
import com.aifreedomstudios.video.event.v1.CreativeRejected;
import com.aifreedomstudios.video.event.v1.ModelOffered;
import com.aifreedomstudios.video.event.v1.VideoCancelRequested;
import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.event.v1.VideoGenerated;
import com.aifreedomstudios.video.event.v1.VideoProgressed;
import com.aifreedomstudios.video.event.v1.VideoQuoted;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** The topics of the contract, each with the one type of event on it. Names are defaults; a deployment may change them. */
public enum EventTopic {
    VIDEO_REQUESTED("video.requested", "campaignId", VideoRequested.class, Cleanup.DELETE_BEFORE_FORGOTTEN),
    VIDEO_CANCEL_REQUESTED(
            "video.cancel-requested", "campaignId", VideoCancelRequested.class, Cleanup.DELETE_BEFORE_FORGOTTEN),
    VIDEO_GENERATED("video.generated", "campaignId", VideoGenerated.class, Cleanup.DELETE),
    VIDEO_FAILED("video.failed", "campaignId", VideoFailed.class, Cleanup.DELETE),
    VIDEO_PROGRESSED("video.progressed", "campaignId", VideoProgressed.class, Cleanup.DELETE),
    VIDEO_QUOTED("video.quoted", "campaignId", VideoQuoted.class, Cleanup.DELETE),
    VIDEO_BUDGETS("video.budgets", "tenantId or campaignId", BudgetSet.class, Cleanup.COMPACT),
    VIDEO_MODELS("video.models", "key", ModelOffered.class, Cleanup.COMPACT),
    CREATIVE_ATTACHED("video.creative-attached", "campaignId", CreativeAttached.class, Cleanup.DELETE),
    CREATIVE_REJECTED("video.creative-rejected", "campaignId", CreativeRejected.class, Cleanup.DELETE);

    /** How long dead letters are kept. */
    public static final Cleanup DEAD_LETTER_CLEANUP = Cleanup.DELETE_LATE;

    static {
        TrustedEvents.trust();
    }

    private final String topic;
    private final String key;
    private final Class<? extends SpecificRecord> value;
    private final Cleanup cleanup;

    EventTopic(String topic, String key, Class<? extends SpecificRecord> value, Cleanup cleanup) {
        this.topic = topic;
        this.key = key;
        this.value = value;
        this.cleanup = cleanup;
    }

    /** The topic for records of the given one that a reader could not read, value and headers as received. */
    public static String deadLettersOf(String topic) {
        return topic + "-dlt";
    }

    /** The topic's default name. */
    public String topic() {
        return topic;
    }

    /** The default name of the topic's dead-letter topic. */
    public String deadLetterTopic() {
        return deadLettersOf(topic);
    }

    /** Which field of the event is the record's key, as UTF-8 text. */
    public String key() {
        return key;
    }

    /** The class of the events on the topic. */
    public Class<? extends SpecificRecord> value() {
        return value;
    }

    /** How long the topic keeps its records. */
    public Cleanup cleanup() {
        return cleanup;
    }

    /** The registry's subject for the topic, by TopicNameStrategy. */
    public String subject() {
        return topic + "-value";
    }

    /**
     * The event's schema as the registry holds it: self-contained, without what only Java needs. Serializers must be set
     * to {@code avro.remove.java.properties=true} to look up this text.
     */
    public Schema schema() {
        var generated = SpecificData.get().getSchema(value).toString();
        return new Schema.Parser().parse(generated.replace(",\"avro.java.string\":\"String\"", ""));
    }
}
