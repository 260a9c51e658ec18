@NullMarked
package com.aifreedomstudios.video.consumer.operations;

import org.jspecify.annotations.NullMarked;
