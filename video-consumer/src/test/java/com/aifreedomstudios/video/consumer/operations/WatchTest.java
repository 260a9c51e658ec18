package com.aifreedomstudios.video.consumer.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.generation.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WatchTest {

    private final List<Long> questions = new CopyOnWriteArrayList<>();
    private volatile Optional<String> trouble = Optional.of("the partner is away");
    private volatile boolean broken;
    private final Probe partner = new Probe() {
        @Override
        public String name() {
            return "partner";
        }

        @Override
        public Optional<String> trouble() {
            questions.add(System.nanoTime());
            if (broken) {
                throw new IllegalStateException("as the test wants");
            }
            return trouble;
        }
    };
    private final Watch watch = new Watch(List.of(partner), Duration.ofMillis(100), Duration.ofMillis(1));

    @BeforeEach
    void start() {
        watch.start();
    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void tellsEachTroubleOnceAndThatItIsOver(CapturedOutput output) {
        await().until(() -> questions.size() > 10);
        trouble = Optional.of("the partner is confused");
        await().until(() -> output.getOut().contains("confused"));
        trouble = Optional.empty();
        await().until(() -> output.getOut().contains("partner is ready"));

        assertThat(output)
                .containsOnlyOnce("not ready: the partner is away")
                .containsOnlyOnce("not ready: the partner is confused")
                .containsOnlyOnce("partner is ready");
        assertThat(watch.trouble(partner)).isEmpty();
    }

    @Test
    void takesAProbeThatIsBrokenForATroubleAndAsksAgain(CapturedOutput output) {
        trouble = Optional.empty();
        await().until(() -> watch.trouble(partner).isEmpty());
        broken = true;
        await().until(() -> watch.trouble(partner).isPresent());
        var asked = questions.size();
        await().until(() -> questions.size() > asked + 3);
        broken = false;

        await().until(() -> watch.trouble(partner).isEmpty());
        assertThat(output).containsOnlyOnce("not ready: partner cannot be asked because of a bug");
        assertThat(output).containsOnlyOnce("ERROR");
    }

    @Test
    void asksLessAndLessOftenWhileATroubleLasts() {
        await().until(() -> questions.size() >= 7);

        assertThat(Duration.ofNanos(questions.get(6) - questions.get(0)))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1 + 2 + 4 + 8 + 16 + 32));
    }
}
