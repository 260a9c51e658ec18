package com.aifreedomstudios.video.adapter.kafka;

import com.aifreedomstudios.video.adapter.partner.Partner;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** The Kafka cluster. */
final class BrokerPartner implements Partner, DisposableBean {

    private static final long PATIENCE_SECONDS = 2;

    private final String bootstrapServers;
    private final Supplier<Admin> admins;
    private @Nullable Admin admin;

    BrokerPartner(String bootstrapServers, Supplier<Admin> admins) {
        this.bootstrapServers = bootstrapServers;
        this.admins = admins;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public String where() {
        return bootstrapServers;
    }

    @Override
    public void reach() throws Exception {
        admin().describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private synchronized Admin admin() {
        Admin made = admin;
        if (made == null) {
            made = admins.get();
            admin = made;
        }
        return made;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
