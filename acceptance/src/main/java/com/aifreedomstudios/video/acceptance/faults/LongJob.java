package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.Setting;
import com.aifreedomstudios.video.acceptance.world.World;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;

/** F17: a job of six real minutes, with the settings as delivered. */
final class LongJob implements Row {

    private static final Duration TIME = Duration.ofMinutes(6);

    @Override
    public String id() {
        return "F17";
    }

    @Override
    public String fault() {
        return "a job of six real minutes at default settings";
    }

    @Override
    public boolean isSmall() {
        return false;
    }

    @Override
    public Setting setting() {
        return Setting.DEFAULT;
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        world.awaitServices(1);
        world.sandbox().replicate().takes(id() + "-", TIME);
        var start = System.nanoTime();
        try (var admin = Admin.create(
                Map.of("bootstrap.servers", world.sandbox().broker().bootstrapServers()))) {
            var seen = new HashSet<Set<String>>();
            seen.add(members(admin));
            var flow = world.flow(id(), 1, 1);
            while (!flow.isAnswered()
                    && System.nanoTime() - start < TIME.multipliedBy(2).toNanos()) {
                seen.add(members(admin));
                Patience.pause(Duration.ofSeconds(2));
            }
            var took = Duration.ofNanos(System.nanoTime() - start);
            var findings = world.settle(flow.ids());
            findings.add(Finding.asked(seen.size() - 1 + " rebalances", seen.size() == 1));
            findings.add(Finding.asked(took.toSeconds() + " s", took.compareTo(TIME) >= 0));
            return findings;
        }
    }

    /** Who is in the group with what; differs while it is being rebalanced, and afterwards if it was. */
    private static Set<String> members(Admin admin) throws Exception {
        var group = admin.describeConsumerGroups(List.of("video-consumer"))
                .all()
                .get()
                .get("video-consumer");
        var members = new HashSet<String>();
        members.add(String.valueOf(group == null ? GroupState.UNKNOWN : group.groupState()));
        if (group != null) {
            for (MemberDescription member : group.members()) {
                members.add(member.consumerId() + member.assignment());
            }
        }
        return members;
    }
}
