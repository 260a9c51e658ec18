package com.aifreedomstudios.video.sandbox;

/**
 * How a sandbox's real parts are connected.
 *
 * @param brokers how many make the cluster
 * @param tapped the services see the real parts through proxies
 */
public record Wiring(int brokers, boolean tapped) {}
