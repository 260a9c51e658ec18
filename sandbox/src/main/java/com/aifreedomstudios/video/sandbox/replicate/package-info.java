/**
 * Replicate as far as this project meets it: predictions of the official video models, listing, cancelling, webhooks, limits,
 * prices and a delivery host whose files are gone an hour after completion.
 *
 * <p>What Replicate's documentation leaves open is an option here, with the less convenient answer as its default.
 */
@NullMarked
package com.aifreedomstudios.video.sandbox.replicate;

import org.jspecify.annotations.NullMarked;
