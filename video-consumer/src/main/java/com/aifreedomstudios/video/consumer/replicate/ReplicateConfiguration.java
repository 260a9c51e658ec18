package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.generation.AwaitPrediction;
import com.aifreedomstudios.video.consumer.generation.CreateLane;
import com.aifreedomstudios.video.consumer.generation.CreatePrediction;
import com.aifreedomstudios.video.consumer.generation.FetchOutput;
import com.aifreedomstudios.video.consumer.generation.ListPredictions;
import com.aifreedomstudios.video.consumer.generation.Spool;
import com.aifreedomstudios.video.consumer.generation.SpoolProbe;
import com.aifreedomstudios.video.consumer.generation.Time;
import java.time.Clock;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplicateProperties.class)
class ReplicateConfiguration {

    @Bean
    AccountProbe accountProbe(ReplicateProperties properties) {
        return new AccountProbe(Clients.forQuestions(properties), address(properties), properties.token());
    }

    @Bean
    CreatePrediction createPrediction(ReplicateProperties properties, Clock clock) {
        return new CreateOnce(Clients.forCreates(properties), address(properties), properties.token(), clock);
    }

    @Bean
    SpoolProbe spoolProbe(Spool spool, ReplicateProperties properties) {
        return new SpoolProbe(spool, properties.maxVideoSize().toBytes());
    }

    @Bean
    CreateLane createLane(ReplicateProperties properties, Time time) {
        return new CreateLane(properties.createsPerMinute(), time);
    }

    @Bean
    ReplicateApi replicateApi(ReplicateProperties properties, Clock clock) {
        return new ReplicateApi(Clients.forQuestions(properties), address(properties), properties.token(), clock);
    }

    @Bean
    ListPredictions listPredictions(ReplicateApi api) {
        return new AllPredictions(api);
    }

    @Bean(destroyMethod = "close")
    AwaitPrediction awaitPrediction(ReplicateApi api, ReplicateProperties properties, Clock clock) {
        var endings = new Endings(new OutputLink(properties.simulated()), clock);
        return new PredictionWatch(api, endings, properties.pollInterval(), clock, Thread::sleep).start();
    }

    @Bean
    FetchOutput fetchOutput(ReplicateProperties properties, Clock clock) {
        return new DeliveredVideo(
                Clients.forDelivery(properties),
                new OutputLink(properties.simulated()),
                properties.maxVideoSize().toBytes(),
                clock);
    }

    private static HttpUrl address(ReplicateProperties properties) {
        return Objects.requireNonNull(HttpUrl.get(properties.apiUrl()), "video.replicate.api-url");
    }
}
