package com.aifreedomstudios.video.adapter.operations;

import com.aifreedomstudios.video.adapter.partner.Partner;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while the partner answers. */
final class PartnerHealth extends AbstractHealthIndicator {

    private final Partner partner;

    PartnerHealth(Partner partner) {
        this.partner = partner;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        builder.withDetail("where", partner.where());
        partner.reach();
        builder.up();
    }
}
