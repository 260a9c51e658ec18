package com.aifreedomstudios.video.consumer.generation;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.consumer.job.Outcome;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpoolProbeTest extends JobStories {

    @Test
    void findsNothingWrongWithAFolderThatTakesVideos() {
        assertThat(new SpoolProbe(spool(), 1).trouble()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhatIsWrongWithTheFolderUntilItIsMended() throws Exception {
        var inTheWay = Files.createFile(folder.resolve("file"));
        var probe = new SpoolProbe(new Spool(inTheWay.resolve("transfers"), time), 1);

        assertThat(probe.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble)
                        .startsWith("the transfer folder " + inTheWay.resolve("transfers") + " cannot be used: ")
                        .endsWith("; check its disk and its rights"));

        Files.delete(inTheWay);
        assertThat(probe.trouble()).isEmpty();
    }

    @Test
    void saysThatALargeVideoWouldNotFit() {
        assertThat(new SpoolProbe(spool(), Long.MAX_VALUE).trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("MiB left that one video may need"));
    }

    @Test
    void believesATransferThatFailedAtTheDiskUntilOneSucceeds() throws Exception {
        var probe = new SpoolProbe(spool(), 1);
        var seen = new ArrayList<Optional<String>>();
        FetchOutput fetch = (output, file) -> {
            seen.add(probe.trouble());
            if (seen.size() <= 2) {
                throw full();
            }
            return provider.fetch(output, file);
        };

        var finished = run(loop(provider, provider, fetch), aRequest());

        assertThat(finished.outcome()).isInstanceOf(Outcome.Generated.class);
        assertThat(seen)
                .satisfiesExactly(
                        first -> assertThat(first).isEmpty(),
                        second -> assertThat(second)
                                .hasValueSatisfying(t -> assertThat(t).contains("No space left")),
                        third -> assertThat(third).isPresent());
        assertThat(probe.trouble()).isEmpty();
    }

    @Test
    void forgetsAFailureThatNobodyRepeats() throws Exception {
        var probe = new SpoolProbe(spool(), 1);
        var failure = spool().failed(full());

        assertThat(probe.trouble()).hasValue(failure.getMessage());
        time.sleep(Duration.ofMinutes(4));
        assertThat(probe.trouble()).isEmpty();
    }

    @Test
    void aVideoThatAnotherInstanceTookAwayIsNoTroubleOfTheDisk() {
        spool().failed(new SpoolUnavailable(folder, new NoSuchFileException("video.part")));
        spool().failed(new SpoolUnavailable(folder, new ClosedByInterruptException()));

        assertThat(new SpoolProbe(spool(), 1).trouble()).isEmpty();
    }

    private SpoolUnavailable full() {
        return new SpoolUnavailable(folder, new IOException("No space left on device"));
    }
}
