package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Accepted;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Job.Live;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.RequestKey;
import com.aifreedomstudios.video.event.CloudEvent;
import com.aifreedomstudios.video.event.v1.VideoProgressed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The events that a job's next state causes, ready to be written. */
final class JobEvents {

    private final KafkaSettings.Topics topics;
    private final EventCodec codec;
    private final URI source;
    private final Clock clock;

    JobEvents(KafkaSettings.Topics topics, EventCodec codec, String application, Clock clock) {
        this.topics = topics;
        this.codec = codec;
        this.source = URI.create("/" + application);
        this.clock = clock;
    }

    /**
     * @param from the state before, which knows what the outcome no longer carries
     * @throws RegistryUnavailable if the events cannot be written now
     */
    List<ProducerRecord<byte[], byte[]>> causedBy(Live from, Job to) {
        var progress = progress(from, to);
        return switch (to) {
            case Finished finished ->
                Stream.concat(progress, outcome(from, finished)).toList();
            case Live _ -> progress.toList();
        };
    }

    private Stream<ProducerRecord<byte[], byte[]>> progress(Live from, Job to) {
        if (to instanceof Finished finished && finished.outcome() instanceof Outcome.Quoted) {
            return Stream.empty();
        }
        var request = from.order().request();
        var notes = ProgressNotes.of(to);
        var now = to instanceof Accepted accepted ? accepted.order().acceptedAt() : clock.instant();
        var event = VideoProgressed.newBuilder()
                .setRequestId(request.key().requestId())
                .setTenantId(request.key().tenantId())
                .setCampaignId(request.campaignId())
                .setChatSessionId(request.chatSessionId())
                .setRequestedBy(request.requestedBy())
                .setOccurredAt(now)
                .setSequence(notes.sequence())
                .setStage(OutcomeEvents.stage(notes.stage()))
                .setModel(notes.model())
                .setElapsedMillis(Math.max(
                        0, Duration.between(from.order().acceptedAt(), now).toMillis()))
                .setMessage(notes.message())
                .setMetadata(request.metadata())
                .build();
        return Stream.of(record(topics.progressed(), from, event, notes.sequence(), now));
    }

    private Stream<ProducerRecord<byte[], byte[]>> outcome(Live from, Finished finished) {
        var at = finished.finishedAt();
        return Stream.of(
                switch (finished.outcome()) {
                    case Outcome.Generated generated ->
                        record(
                                topics.generated(),
                                from,
                                OutcomeEvents.generated(from, finished, generated.video()),
                                0,
                                at);
                    case Outcome.Failed failed ->
                        record(topics.failed(), from, OutcomeEvents.failed(from, finished, failed), 0, at);
                    case Outcome.Quoted quoted ->
                        record(topics.quoted(), from, OutcomeEvents.quoted(from, finished, quoted), 0, at);
                });
    }

    private ProducerRecord<byte[], byte[]> record(
            String topic, Live job, SpecificRecord event, int sequence, Instant at) {
        var request = job.order().request();
        var record = new ProducerRecord<>(
                topic, request.campaignId().getBytes(StandardCharsets.UTF_8), codec.encode(topic, event));
        headers(request.key(), event, sequence, at)
                .headers()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private CloudEvent headers(RequestKey key, SpecificRecord event, int sequence, Instant at) {
        return CloudEvent.about(key.tenantId(), key.requestId(), event.getSchema(), sequence, source, at);
    }
}
