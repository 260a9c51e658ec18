package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.generation.FetchOutput;
import com.aifreedomstudios.video.consumer.job.Output;
import java.nio.file.Path;
import java.time.Clock;
import okhttp3.Call;
import okhttp3.HttpUrl;

/** Fetches videos from the delivery host, without the account's token. */
final class DeliveredVideo implements FetchOutput {

    private final Call.Factory calls;
    private final OutputLink links;
    private final long limitBytes;
    private final Clock clock;

    DeliveredVideo(Call.Factory calls, OutputLink links, long limitBytes, Clock clock) {
        this.calls = calls;
        this.links = links;
        this.limitBytes = limitBytes;
        this.clock = clock;
    }

    @Override
    public Result fetch(Output output, Path file) {
        var url = HttpUrl.get(output.url());
        if (url == null || !links.usable(output.url())) {
            throw new ReplicateUnavailable("The video's link is none that may be followed here");
        }
        try (var target = TransferFile.open(file)) {
            return new Transfer(calls, url, output.completedAt(), target, limitBytes, clock).run();
        }
    }
}
