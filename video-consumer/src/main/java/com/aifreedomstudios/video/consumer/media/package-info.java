/**
 * Reads what an MP4 file says about itself.
 *
 * <p>The reader of the few boxes it takes is our own. The library for it, isoparser, allocates whatever length a box
 * claims, copies the media data to a temporary file on its way to the headers, and brings a runtime of AspectJ along; the
 * files read here come from outside.
 */
@NullMarked
package com.aifreedomstudios.video.consumer.media;

import org.jspecify.annotations.NullMarked;
