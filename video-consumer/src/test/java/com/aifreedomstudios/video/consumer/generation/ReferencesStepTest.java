package com.aifreedomstudios.video.consumer.generation;

import static com.aifreedomstudios.video.consumer.job.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aifreedomstudios.video.consumer.job.Job.Prepared;
import com.aifreedomstudios.video.consumer.job.Job.Refined;
import com.aifreedomstudios.video.consumer.job.Order;
import com.aifreedomstudios.video.consumer.job.Prompt;
import com.aifreedomstudios.video.consumer.job.Requests;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReferencesStepTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final AtomicInteger inMemory = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Semaphore mayGoOn = new Semaphore(0);
    private final FetchPicture pictures = new FetchPicture() {
        @Override
        public Result fetch(URI url) {
            return examine(new byte[] {1});
        }

        @Override
        public Result examine(byte[] content) {
            most.accumulateAndGet(inMemory.incrementAndGet(), Math::max);
            mayGoOn.acquireUninterruptibly();
            inMemory.decrementAndGet();
            return new Result.Usable(new Picture(content, "image/png", 640, 360));
        }
    };
    private final ReferencesStep step = new ReferencesStep(pictures, new FakePictureStore(), Clock.systemUTC(), 2);

    private final ArrayList<Thread> threads = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        mayGoOn.release(100);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Each may have ten megabytes, and after an outage thousands of jobs get here at the same time. */
    @Test
    void hasThePicturesOfFewJobsInMemoryAtATime() throws Exception {
        advance(6);
        await().until(() -> inMemory.get() == 2);

        end();

        assertThat(most).hasValue(2);
    }

    @Test
    void letsAJobWithoutPicturesPass() throws Exception {
        advance(2);
        await().until(() -> inMemory.get() == 2);

        assertThat(step.advance(refined(aRequest()))).isInstanceOf(Prepared.class);
    }

    private void advance(int jobsWithAPicture) {
        IntStream.range(0, jobsWithAPicture)
                .mapToObj(number -> refined(aRequest()
                        .withId("job-" + number)
                        .withReference(URI.create("https://pictures.example/" + number + ".png"))))
                .map(job -> Thread.ofVirtual().start(() -> {
                    try {
                        step.advance(job);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .forEach(threads::add);
    }

    private static Refined refined(Requests request) {
        return new Refined(
                new Order(request.build(), "print", NOON, NOON.plusSeconds(3600)), Prompt.asAsked("a red kite"));
    }
}
