package com.aifreedomstudios.video.sandbox;

import com.aifreedomstudios.video.sandbox.part.BrokerNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the real parts are for a service: host and port, of the brokers a list.
 *
 * @param brokers separated by commas
 */
record Addresses(String brokers, String registry, String objectStore) {

    static Addresses direct(Doors doors, List<BrokerNode> nodes) {
        return new Addresses(
                nodes.stream().map(BrokerNode::address).collect(Collectors.joining(",")),
                doors.address(Door.REGISTRY),
                doors.address(Door.OBJECT_STORE));
    }
}
