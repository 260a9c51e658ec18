package com.aifreedomstudios.video.adapter.operations;

import com.aifreedomstudios.video.adapter.partner.Partner;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires health and the log of the start. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    HealthContributor partners(List<Partner> partners) {
        return CompositeHealthContributor.fromMap(
                partners.stream().collect(Collectors.toMap(Partner::name, Function.identity())), PartnerHealth::new);
    }

    @Bean
    WaitAtStart waitAtStart(List<Partner> partners) {
        return new WaitAtStart(partners);
    }
}
