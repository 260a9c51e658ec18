/** What is seen of the object store's traffic. */
@NullMarked
package com.aifreedomstudios.video.sandbox.proxy.store;

import org.jspecify.annotations.NullMarked;
