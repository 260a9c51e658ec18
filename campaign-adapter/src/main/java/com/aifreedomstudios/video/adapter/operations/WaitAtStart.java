package com.aifreedomstudios.video.adapter.operations;

import com.aifreedomstudios.video.adapter.partner.Partner;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Says in the log, at start, which partner is being waited for and when it is there. */
final class WaitAtStart implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WaitAtStart.class);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final List<Partner> partners;
    private final ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor();

    WaitAtStart(List<Partner> partners) {
        this.partners = List.copyOf(partners);
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        partners.forEach(partner -> watchers.execute(() -> await(partner)));
    }

    @Override
    public void destroy() {
        watchers.shutdownNow();
    }

    private static void await(Partner partner) {
        Duration pause = SHORTEST;
        String told = "";
        try {
            for (String reason = reach(partner); !reason.isEmpty(); reason = reach(partner)) {
                if (!reason.equals(told) || pause.equals(LONGEST)) {
                    log.warn("Waiting for the {} ({}): {}", partner.name(), partner.where(), reason);
                    told = reason;
                }
                Thread.sleep(pause);
                Duration twice = pause.multipliedBy(2);
                pause = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
            }
            log.info("The {} is there ({})", partner.name(), partner.where());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why the partner is not there; empty if it is. */
    private static String reach(Partner partner) throws InterruptedException {
        try {
            partner.reach();
            return "";
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            Throwable cause = e.getCause();
            return (cause == null ? e : cause).toString();
        }
    }
}
