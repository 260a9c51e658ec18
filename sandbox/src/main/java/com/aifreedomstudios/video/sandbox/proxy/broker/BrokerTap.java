package com.aifreedomstudios.video.sandbox.proxy.broker;

import com.aifreedomstudios.video.sandbox.proxy.Connection;
import com.aifreedomstudios.video.sandbox.proxy.Relay;
import com.aifreedomstudios.video.sandbox.proxy.Tap;
import com.aifreedomstudios.video.sandbox.simulator.Phases;

/**
 * Tells how jobs' states get into the ledger, and requests to who reads them. One for all brokers of a cluster, since a
 * transaction is written to one and ended at another.
 *
 * <p>Of each record of the job ledger, with {@code key} ({@code tenantId/requestId}) as detail:
 *
 * <ul>
 *   <li>{@code ledger.<State>.producing}: the record is here, and not forwarded yet
 *   <li>{@code ledger.<State>.ending}: the order to commit its transaction is here, and not forwarded yet
 *   <li>{@code ledger.<State>.committed}: the broker's word that it is committed is here, and not forwarded yet
 *   <li>{@code ledger.<State>.told}: that word is forwarded
 * </ul>
 *
 * <p>A caller that is gone after one of the first two gets nothing more forwarded. Of each record of the topic of requests that a
 * consumer fetches: {@code requests.delivering} and, once it is forwarded, {@code requests.delivered}, with {@code campaignId} and,
 * where the record is a request, {@code key}. A fetch may bring records again that the consumer has had already.
 */
public final class BrokerTap implements Tap {

    private final Phases phases;
    private final TopicNames topics = new TopicNames();
    private final Transactions transactions = new Transactions();

    public BrokerTap(Phases phases) {
        this.phases = phases;
    }

    @Override
    public Relay relay(Connection connection) {
        return new BrokerRelay(connection, phases, topics, transactions);
    }
}
