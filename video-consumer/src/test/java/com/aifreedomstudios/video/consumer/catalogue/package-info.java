@NullMarked
package com.aifreedomstudios.video.consumer.catalogue;

import org.jspecify.annotations.NullMarked;
