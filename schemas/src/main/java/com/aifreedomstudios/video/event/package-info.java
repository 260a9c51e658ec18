/**
 * What all who write or read the events agree on besides the schemas: topics, keys, the rule for ids and the headers.
 *
 * <p>Plain classes without a Kafka client, so that any program can use them.
 */
@NullMarked
package com.aifreedomstudios.video.event;

import org.jspecify.annotations.NullMarked;
