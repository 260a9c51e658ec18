/**
 * Sees what is said to the broker, in Kafka's protocol: the job ledger's transactions, and the delivery of requests.
 *
 * <p>Only what matters here is taken apart, with the clients' own classes; everything else passes as it came.
 */
@NullMarked
package com.aifreedomstudios.video.sandbox.proxy.broker;

import org.jspecify.annotations.NullMarked;
