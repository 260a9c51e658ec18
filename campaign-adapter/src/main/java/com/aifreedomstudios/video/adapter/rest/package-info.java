/**
 * Signed JSON calls to the campaign platform, and the one place where its answers are classified.
 *
 * <p>An answer is taken, refused for good, or means "later". Only the platform itself can refuse: an HTML page with status 404
 * is a proxy or a wrong address talking, and nothing is given up because of it.
 */
@NullMarked
package com.aifreedomstudios.video.adapter.rest;

import org.jspecify.annotations.NullMarked;
