/**
 * The events of Campaign Video, version 1, generated from the schemas in {@code src/main/avro}.
 *
 * <p>Money is a decimal in US dollars, instants are UTC milliseconds, and an absent value is {@code null}.
 */
package com.aifreedomstudios.video.event.v1;
