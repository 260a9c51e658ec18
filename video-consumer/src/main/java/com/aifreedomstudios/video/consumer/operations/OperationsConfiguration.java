package com.aifreedomstudios.video.consumer.operations;

import com.aifreedomstudios.video.consumer.generation.FindJobs;
import com.aifreedomstudios.video.consumer.generation.LiveJobs;
import com.aifreedomstudios.video.consumer.generation.Probe;
import com.aifreedomstudios.video.consumer.generation.SpoolCleanup;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Health and jobs for whoever watches. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OperationsConfiguration {

    private static final Duration WHILE_WELL = Duration.ofSeconds(10);
    private static final Duration WHILE_NOT = Duration.ofSeconds(1);

    @Bean
    Watch watch(List<Probe> probes) {
        return new Watch(probes, WHILE_WELL, WHILE_NOT);
    }

    @Bean
    Housekeeping housekeeping(SpoolCleanup transfers) {
        return new Housekeeping(transfers);
    }

    @Bean
    VideoJobsEndpoint videoJobsEndpoint(LiveJobs live, FindJobs find, Clock clock) {
        return new VideoJobsEndpoint(live, find, clock);
    }

    /** One component per probe, named {@code partners} as a whole. */
    @Bean
    CompositeHealthContributor partnersHealthContributor(List<Probe> probes, Watch watch) {
        return CompositeHealthContributor.fromMap(
                probes.stream().collect(Collectors.toMap(Probe::name, Function.identity())),
                probe -> (HealthIndicator) () -> health(watch, probe));
    }

    private static Health health(Watch watch, Probe probe) {
        return watch.trouble(probe)
                .map(trouble -> Health.down().withDetail("trouble", trouble).build())
                .orElseGet(() -> Health.up().build());
    }
}
