/** What is seen of the broker's traffic. */
@NullMarked
package com.aifreedomstudios.video.sandbox.proxy.broker;

import org.jspecify.annotations.NullMarked;
