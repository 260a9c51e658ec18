/**
 * Outcomes of video requests to the campaign platform.
 *
 * <p>{@code campaign} is the core. Around it, not knowing one another: {@code kafka} reads outcomes and writes announcements,
 * {@code platform} and {@code upsert} are the two dialects of the campaign platform, both speaking through {@code rest};
 * {@code operations} is what its operators see. The way in, {@code /api/video/**} for the chatbot and for people, is going to
 * be a package {@code door} beside them, which publishes VideoRequested and follows it.
 */
@NullMarked
package com.aifreedomstudios.video.adapter;

import org.jspecify.annotations.NullMarked;
