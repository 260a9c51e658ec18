package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.generation.FindJobs.Wanted;
import com.aifreedomstudios.video.consumer.generation.OtherJobs;
import com.aifreedomstudios.video.consumer.generation.RecordedJob;
import com.aifreedomstudios.video.consumer.job.Job;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;

/** The latest durable states of jobs, whoever owns them. */
final class RecordedJobs implements OtherJobs {

    /** A request that was published with two keys is two jobs. */
    private record Place(int partition, ByteBuffer key) {}

    private final String topic;
    private final LedgerReader ledger;
    private final LedgerCodec codec;

    /** @param topic of the ledger */
    RecordedJobs(String topic, LedgerReader ledger, LedgerCodec codec) {
        this.topic = topic;
        this.ledger = ledger;
        this.codec = codec;
    }

    /** The jobs of a request. Records of others are passed over without looking into them. */
    List<RecordedJob> find(Wanted wanted) throws InterruptedException {
        return latest(
                consumer -> consumer.beginningOffsets(partitionsOf(wanted, consumer)),
                record -> codec.isOf(wanted, record.key()));
    }

    @Override
    public List<Job> movedSince(Instant from) throws InterruptedException {
        // Before that a job holds no prediction, and may bring pictures along.
        return latest(consumer -> offsetsSince(from, consumer), codec::isPrepared).stream()
                .map(RecordedJob::job)
                .toList();
    }

    private List<TopicPartition> partitionsOf(Wanted wanted, Consumer<byte[], byte[]> consumer) {
        var count = consumer.partitionsFor(topic).size();
        var partitions = wanted.campaignId() == null
                ? IntStream.range(0, count)
                : IntStream.of(BuiltInPartitioner.partitionForKey(
                        wanted.campaignId().getBytes(StandardCharsets.UTF_8), count));
        return partitions
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private Map<TopicPartition, Long> offsetsSince(Instant from, Consumer<byte[], byte[]> consumer) {
        var starts = consumer.offsetsForTimes(consumer.partitionsFor(topic).stream()
                .collect(Collectors.toMap(
                        info -> new TopicPartition(topic, info.partition()), _ -> from.toEpochMilli())));
        return starts.entrySet().stream()
                .filter(start -> start.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, start -> start.getValue().offset()));
    }

    private List<RecordedJob> latest(
            Function<Consumer<byte[], byte[]>, Map<TopicPartition, Long>> starts,
            Predicate<ConsumerRecord<byte[], byte[]>> filter)
            throws InterruptedException {
        var latest = new LinkedHashMap<Place, ConsumerRecord<byte[], byte[]>>();
        ledger.read(starts, record -> {
            if (filter.test(record)) {
                latest.put(new Place(record.partition(), ByteBuffer.wrap(record.key())), record);
            }
        });
        return latest.values().stream().map(codec::job).toList();
    }
}
