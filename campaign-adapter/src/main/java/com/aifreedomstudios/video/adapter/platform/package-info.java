/**
 * The campaign platform as it is (NestJS), plus the one chat route it adds: docs/platform-chat-route.md.
 *
 * <p>Its routes give ids of their own, so a creative carries a tag by which it is found again.
 */
@NullMarked
package com.aifreedomstudios.video.adapter.platform;

import org.jspecify.annotations.NullMarked;
