package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Requests;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.v1.VideoRequested;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** F8: every request is published two or three times in parallel; then the whole topic is read again from its beginning. */
final class Repetitions implements Row {

    private static final int PUBLISHERS = 8;

    /** What may not grow when old requests are read again. */
    private static final List<String> OUTPUTS = Stream.of(
                    EventTopic.VIDEO_GENERATED,
                    EventTopic.VIDEO_FAILED,
                    EventTopic.VIDEO_PROGRESSED,
                    EventTopic.VIDEO_QUOTED,
                    EventTopic.CREATIVE_ATTACHED,
                    EventTopic.CREATIVE_REJECTED)
            .map(EventTopic::topic)
            .toList();

    @Override
    public String id() {
        return "F8";
    }

    @Override
    public String fault() {
        return "each request published 2 or 3 times in parallel, topic replayed from 0";
    }

    /** A smaller one of its kind is among the tests of the whole system. */
    @Override
    public boolean isSmall() {
        return false;
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        world.awaitServices(2);
        var jobs = world.scale().jobs();
        var ids = IntStream.range(0, jobs)
                .mapToObj(number -> Requests.id(id(), number))
                .collect(Collectors.toSet());
        publishRepeatedly(world, ids);
        world.settle(ids);
        world.dismiss();

        try (var admin = Admin.create(
                Map.of("bootstrap.servers", world.sandbox().broker().bootstrapServers()))) {
            var written = ends(admin, OUTPUTS);
            var paid = world.sandbox().replicate().creates().size();
            rewind(admin);
            world.prepareAgain(Map.of());
            world.awaitServices(2);
            var findings = world.settle(ids);
            var events = difference(written, ends(admin, OUTPUTS));
            var payments = world.sandbox().replicate().creates().size() - paid;
            findings.add(
                    Finding.asked("replay: " + events + " events, " + payments + " payments", events + payments == 0));
            return findings;
        }
    }

    private static void publishRepeatedly(World world, Set<String> ids) throws Exception {
        var random = world.scale().random("F8");
        var copies = new ArrayList<VideoRequested>();
        for (String id : ids) {
            var request = world.requests().request(id).build();
            IntStream.range(0, random.nextInt(2, 4)).forEach(_ -> copies.add(request));
        }
        try (var side = Executors.newFixedThreadPool(PUBLISHERS)) {
            var published = side.invokeAll(copies.stream()
                    .<Callable<Void>>map(copy -> () -> {
                        world.requests().publish(copy);
                        return null;
                    })
                    .toList());
            for (var one : published) {
                one.get();
            }
        }
    }

    private static void rewind(Admin admin) throws Exception {
        var beginning = ends(admin, List.of(EventTopic.VIDEO_REQUESTED.topic())).keySet().stream()
                .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
        admin.alterConsumerGroupOffsets("video-consumer", beginning).all().get();
    }

    /** The last offsets; transactions that wrote nothing would show, too. */
    private static Map<TopicPartition, Long> ends(Admin admin, List<String> topics) throws Exception {
        var partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return admin.listOffsets(partitions).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static long difference(Map<TopicPartition, Long> before, Map<TopicPartition, Long> after) {
        return after.values().stream().mapToLong(Long::longValue).sum()
                - before.values().stream().mapToLong(Long::longValue).sum();
    }
}
