package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.benchmark.Instance;
import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.Requests;
import com.aifreedomstudios.video.acceptance.world.Setting;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.event.v1.Reference;
import com.aifreedomstudios.video.event.v1.ReferenceRole;
import com.aifreedomstudios.video.sandbox.process.ServiceProcess;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/**
 * F16b: the store is away while requests with pictures come in, some with the picture inside and some with its address: many
 * times what the heap has room for.
 */
final class PilingPictures implements Row {

    private static final int HEAP_MEBIBYTES = 512;

    /** Each with 400 kB inside. */
    private static final int INSIDE = 1_500;

    /** Each with the address of 9 MB. */
    private static final int LINKED = 300;

    private static final int SIDE_INSIDE = 365;
    private static final int SIDE_LINKED = 1_730;

    private static final Duration AWAY = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "F16b";
    }

    @Override
    public String fault() {
        return "store away while %d requests bring pictures, in a heap of %d MiB"
                .formatted(INSIDE + LINKED, HEAP_MEBIBYTES);
    }

    @Override
    public boolean isSmall() {
        return false;
    }

    @Override
    public Setting setting() {
        return Setting.LARGE;
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        world.adapters().want(1);
        var process = world.startUsual(HEAP_MEBIBYTES);
        process.awaitReady(Duration.ofMinutes(2));
        world.sandbox().objectStore().kill();
        var ids = publish(world);
        Patience.pause(AWAY);
        var live = process.isAlive() ? new Instance(process).liveHeap() : 0;
        world.sandbox().objectStore().restart();

        var findings = world.settle(ids);
        findings.add(Finding.asked(
                "live heap %d of %d MiB while the store was away".formatted(live, HEAP_MEBIBYTES),
                process.isAlive() && !hasRunOutOfMemory(process)));
        return findings;
    }

    private Set<String> publish(World world) throws InterruptedException, IOException {
        var random = world.scale().random(id());
        var file = Files.createTempFile("linked", ".png");
        file.toFile().deleteOnExit();
        Files.write(file, noise(SIDE_LINKED, random));
        var linked = world.sandbox().images().serve(file).toString();
        var inside = ByteBuffer.wrap(noise(SIDE_INSIDE, random));
        var ids = new HashSet<String>();
        for (int number = 0; number < INSIDE + LINKED; number++) {
            var id = Requests.id(id(), number);
            Object source = number % (INSIDE / LINKED + 1) == 0 ? linked : inside.duplicate();
            world.requests()
                    .publish(world.requests()
                            .request(id)
                            .setReferences(List.of(new Reference(ReferenceRole.FIRST_FRAME, source)))
                            .build());
            ids.add(id);
        }
        return ids;
    }

    private static boolean hasRunOutOfMemory(ServiceProcess process) {
        return process.log().lastLines(Integer.MAX_VALUE).stream().anyMatch(line -> line.contains("OutOfMemoryError"));
    }

    /** A PNG that cannot be compressed. */
    private static byte[] noise(int side, RandomGenerator random) throws IOException {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
