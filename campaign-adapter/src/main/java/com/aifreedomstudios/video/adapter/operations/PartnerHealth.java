package com.aifreedomstudios.video.adapter.operations;

import com.aifreedomstudios.video.adapter.partner.Partner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the partner answers. Boot's base class would log a stack trace for every probe meanwhile. */
final class PartnerHealth implements HealthIndicator {

    private final Partner partner;

    PartnerHealth(Partner partner) {
        this.partner = partner;
    }

    @Override
    public Health health() {
        Health.Builder builder = Health.up().withDetail("where", partner.where());
        try {
            partner.reach();
            return builder.build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return builder.down(e).build();
        } catch (Exception e) {
            return builder.down(e).build();
        }
    }
}
