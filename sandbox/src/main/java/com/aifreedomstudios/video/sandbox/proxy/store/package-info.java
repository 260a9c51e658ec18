/** Sees what is said to the object store, in HTTP/1.1 with path-style addresses, as operations of S3. */
@NullMarked
package com.aifreedomstudios.video.sandbox.proxy.store;

import org.jspecify.annotations.NullMarked;
