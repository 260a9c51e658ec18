@NullMarked
package com.aifreedomstudios.video.consumer.kafka;

import org.jspecify.annotations.NullMarked;
