package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Payments;
import com.aifreedomstudios.video.acceptance.world.Requests;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.event.v1.FailureCode;
import com.aifreedomstudios.video.event.v1.VideoFailed;
import com.aifreedomstudios.video.sandbox.simulator.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * F1, at its worst: the reply to a create is lost, and the provider never lists the prediction. With the default policy such
 * a request is paid for a second time, and no other is; with {@code on-unconfirmed: fail} none is.
 */
final class Undiscoverable implements Row {

    private static final String NEVER_LISTED = "[never listed]";

    @Override
    public String id() {
        return "F1b";
    }

    @Override
    public String fault() {
        return "reply lost and prediction never listed, by both policies";
    }

    /** Two acts, each as long as an unconfirmed create is waited for. */
    @Override
    public boolean isSmall() {
        return false;
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        var count = world.scale().per1000(25, 5);
        world.awaitServices(1);
        var adopted = lose(world, 0, count);
        world.awaitOutcomes(adopted);
        var paid = new Payments(world.sandbox().replicate());
        var unseen = adopted.stream().map(id -> paid.of(id).getFirst()).collect(Collectors.toSet());
        var extra = paid.count(adopted) - count;
        var findings = world.settle(adopted, unseen);
        findings.add(Finding.asked("adopt: " + extra + " extra of " + count + " injected", extra <= count));

        world.prepareAgain(Map.of("VIDEO_JOBS_ONUNCONFIRMED", "fail"));
        world.awaitServices(1);
        var failed = lose(world, count, count);
        world.awaitOutcomes(failed);
        var again = new Payments(world.sandbox().replicate()).count(failed) - count;
        var told = failed.stream().allMatch(id -> isToldUnconfirmed(world, id));
        findings.add(Finding.asked("fail: " + again + " extra" + (told ? "" : ", not told"), again == 0 && told));
        return findings;
    }

    private Set<String> lose(World world, int first, int count) throws Exception {
        var ids = IntStream.range(first, first + count)
                .mapToObj(number -> Requests.id(id(), number))
                .collect(Collectors.toCollection(HashSet::new));
        world.sandbox().replicate().hideFromLists(NEVER_LISTED);
        for (String id : ids) {
            world.sandbox().replicate().controls().misbehaviours().next(1, "create", id, Fault.executeThenDrop());
            world.requests()
                    .publish(world.requests()
                            .request(id)
                            .setPrompt("a hidden lake " + NEVER_LISTED + " for " + id)
                            .build());
        }
        return ids;
    }

    private static boolean isToldUnconfirmed(World world, String id) {
        return Stream.of(world.witness().outcomes(id))
                .allMatch(outcomes -> outcomes.size() == 1
                        && outcomes.getFirst() instanceof VideoFailed failure
                        && failure.getCode() == FailureCode.SUBMIT_UNCONFIRMED);
    }
}
