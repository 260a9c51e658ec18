/**
 * Keeps files in Cloudflare R2, through the S3 protocol.
 *
 * <p>A video's key is written once: every write is conditional, and after any write that did not plainly succeed the store
 * is asked what it holds, since a reply can be lost, a predecessor can have won, and completing an upload can answer 200
 * with an error in its body. Whatever happens, no unfinished upload of the key is left.
 */
@NullMarked
package com.aifreedomstudios.video.consumer.storage;

import org.jspecify.annotations.NullMarked;
