/** The contract as an outsider sees it: its topics and schemas, a publisher of requests and a reader of what follows. */
@NullMarked
package com.aifreedomstudios.video.sandbox.contract;

import org.jspecify.annotations.NullMarked;
