/** What talking to any partner over HTTP needs: how long it asks us to wait, how much we read of it, how often we call. */
@NullMarked
package com.aifreedomstudios.video.consumer.http;

import org.jspecify.annotations.NullMarked;
