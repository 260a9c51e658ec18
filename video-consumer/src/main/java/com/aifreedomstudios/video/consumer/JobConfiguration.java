package com.aifreedomstudios.video.consumer;

import com.aifreedomstudios.video.consumer.catalogue.Catalogue;
import com.aifreedomstudios.video.consumer.generation.Admission;
import com.aifreedomstudios.video.consumer.generation.AwaitPrediction;
import com.aifreedomstudios.video.consumer.generation.AwaitStep;
import com.aifreedomstudios.video.consumer.generation.CreateLane;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction;
import com.aifreedomstudios.video.consumer.generation.DeclareStep;
import com.aifreedomstudios.video.consumer.generation.FetchOutput;
import com.aifreedomstudios.video.consumer.generation.FetchPicture;
import com.aifreedomstudios.video.consumer.generation.JobLoop;
import com.aifreedomstudios.video.consumer.generation.KeepStep;
import com.aifreedomstudios.video.consumer.generation.ListPredictions;
import com.aifreedomstudios.video.consumer.generation.LiveJobs;
import com.aifreedomstudios.video.consumer.generation.OtherJobs;
import com.aifreedomstudios.video.consumer.generation.PictureStore;
import com.aifreedomstudios.video.consumer.generation.ReadVideo;
import com.aifreedomstudios.video.consumer.generation.ReferencesStep;
import com.aifreedomstudios.video.consumer.generation.RefinePrompt;
import com.aifreedomstudios.video.consumer.generation.RefineStep;
import com.aifreedomstudios.video.consumer.generation.ResolveStep;
import com.aifreedomstudios.video.consumer.generation.Spool;
import com.aifreedomstudios.video.consumer.generation.SpoolCleanup;
import com.aifreedomstudios.video.consumer.generation.Steps;
import com.aifreedomstudios.video.consumer.generation.SubmitStep;
import com.aifreedomstudios.video.consumer.generation.Time;
import com.aifreedomstudios.video.consumer.generation.VideoStore;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of a job, put together from its steps. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Time time(Clock clock) {
        return new Time(clock, Thread::sleep);
    }

    @Bean
    Catalogue catalogue(JobSettings settings) {
        return CatalogueFile.read(settings.catalogue());
    }

    @Bean
    Admission admission(Catalogue catalogue, JobSettings settings, Clock clock) {
        return new Admission(catalogue, settings.timeLimit(), clock);
    }

    @Bean
    RefineStep refineStep(RefinePrompt refiner, JobSettings settings) {
        return new RefineStep(refiner, settings.refinedPromptMaxChars());
    }

    @Bean
    ReferencesStep referencesStep(FetchPicture pictures, PictureStore store, JobSettings settings, Clock clock) {
        return new ReferencesStep(pictures, store, clock, settings.pictures());
    }

    @Bean
    DeclareStep declareStep(
            Catalogue catalogue, PictureStore pictures, CreateLane lane, JobSettings settings, Time time) {
        return new DeclareStep(catalogue, pictures, lane, settings.limits(), time);
    }

    @Bean
    SubmitStep submitStep(CreatePrediction provider, CreateLane lane, JobSettings settings, Time time) {
        return new SubmitStep(provider, lane, settings.backoff(), time, chance());
    }

    @Bean
    ResolveStep resolveStep(ListPredictions provider, OtherJobs others, JobSettings settings, Time time) {
        return new ResolveStep(provider, others, settings.limits(), time);
    }

    @Bean
    AwaitStep awaitStep(AwaitPrediction provider, Time time) {
        return new AwaitStep(provider, time);
    }

    @Bean
    Spool spool(JobSettings settings, Clock clock) {
        return new Spool(settings.transferFolder(), clock);
    }

    @Bean
    SpoolCleanup spoolCleanup(Spool spool, LiveJobs live, Clock clock) {
        return new SpoolCleanup(spool, live, clock);
    }

    @Bean
    KeepStep keepStep(
            FetchOutput provider, ReadVideo media, VideoStore store, Spool spool, JobSettings settings, Clock clock) {
        return new KeepStep(provider, media, store, spool, clock, settings.transfers());
    }

    @Bean
    JobLoop jobLoop(
            RefineStep refine,
            ReferencesStep references,
            DeclareStep declare,
            SubmitStep submit,
            ResolveStep resolve,
            AwaitStep await,
            KeepStep keep,
            JobSettings settings,
            Time time) {
        var steps = new Steps(refine, references, declare, submit, resolve, await, keep);
        return new JobLoop(steps, settings.backoff(), time, chance());
    }

    /** Many threads use it at once. */
    private static RandomGenerator chance() {
        return () -> ThreadLocalRandom.current().nextLong();
    }
}
