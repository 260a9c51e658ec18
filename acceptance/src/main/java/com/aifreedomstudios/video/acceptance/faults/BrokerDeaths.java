package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Patience;
import com.aifreedomstudios.video.acceptance.world.Setting;
import com.aifreedomstudios.video.acceptance.world.World;
import com.aifreedomstudios.video.sandbox.part.Broker;
import java.time.Duration;
import java.util.List;

/** F4: the broker is killed and restarted; of several, each in turn. */
final class BrokerDeaths implements Row {

    private static final Duration CALM = Duration.ofSeconds(5);

    private final String id;
    private final int brokers;

    BrokerDeaths(String id, int brokers) {
        this.id = id;
        this.brokers = brokers;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean isSmall() {
        return brokers == 1;
    }

    @Override
    public Setting setting() {
        return Setting.HASTY.onBrokers(brokers);
    }

    @Override
    public String fault() {
        return brokers == 1 ? "broker killed and restarted" : brokers + " brokers, each killed and restarted in turn";
    }

    @Override
    public List<Finding> play(World world) throws Exception {
        world.awaitServices(2);
        var rounds = world.scale().isFull() ? 3 : 1;
        var deaths = 0;
        var flow = world.flow(id, world.scale().jobs(), 30);
        for (int round = 0; round < rounds; round++) {
            for (Broker broker : world.sandbox().brokers()) {
                Patience.pause(CALM);
                broker.kill();
                Patience.pause(CALM);
                broker.restart();
                deaths++;
            }
        }
        var findings = world.settle(flow.ids());
        findings.add(Finding.asked(deaths + " deaths", true));
        return findings;
    }
}
