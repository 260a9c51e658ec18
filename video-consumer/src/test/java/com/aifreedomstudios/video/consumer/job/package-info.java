@NullMarked
package com.aifreedomstudios.video.consumer.job;

import org.jspecify.annotations.NullMarked;
