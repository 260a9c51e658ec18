package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.event.EventTopic;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How this service uses Kafka; where the broker is and how to log in to it is {@code spring.kafka.*}.
 *
 * @param application consumer group, and first part of the transactional ids
 * @param registryUrl where the schema registry is
 * @param transactionTimeout after which the broker ends the transaction of an owner that hangs
 * @param handOverWithin how long create calls in flight may take to be answered when a partition is handed over
 * @param maxLiveJobs above which no more requests are taken in
 * @param maxInlinePictures the same, for pictures that came in requests and are not kept yet
 * @param lookUpWithin how long an operator's question may read the ledger
 * @param createTopics whether topics that are missing are created
 * @param partitions of topics that are created, where none is there yet that says how many
 * @param topics names of the topics
 */
@ConfigurationProperties("video.kafka")
public record KafkaSettings(
        @DefaultValue("video-consumer") String application,
        String registryUrl,
        @DefaultValue("15s") Duration transactionTimeout,
        @DefaultValue("20s") Duration handOverWithin,
        @DefaultValue("8000") int maxLiveJobs,
        @DefaultValue("64MB") DataSize maxInlinePictures,
        @DefaultValue("30s") Duration lookUpWithin,
        @DefaultValue("false") boolean createTopics,
        @DefaultValue("12") int partitions,
        @DefaultValue Topics topics) {

    /** Names of the topics; absent: the contract's. */
    public record Topics(
            @DefaultValue("video.requested") String requested,
            @DefaultValue("video.generated") String generated,
            @DefaultValue("video.failed") String failed,
            @DefaultValue("video.progressed") String progressed,
            @DefaultValue("video.quoted") String quoted,
            @DefaultValue("video-consumer.job-ledger") String jobLedger) {

        String deadLetters() {
            return EventTopic.deadLettersOf(requested);
        }
    }

    /** How much is taken on at a time. */
    Load most() {
        return new Load(maxLiveJobs, maxInlinePictures.toBytes());
    }

    String transactionalId(int partition) {
        return application + "-" + partition;
    }
}
