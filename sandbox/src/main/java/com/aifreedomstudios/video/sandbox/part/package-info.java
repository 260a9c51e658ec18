/**
 * The parts of the outside world that are real: Apache Kafka, Apicurio Registry and S3Proxy, each a process of its own that
 * can be killed and restarted on its data, and the anonymous HTTP door to the bucket. Everything binds to loopback.
 */
@NullMarked
package com.aifreedomstudios.video.sandbox.part;

import org.jspecify.annotations.NullMarked;
