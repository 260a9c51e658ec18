/**
 * Fetches the pictures that users point at, and examines them.
 *
 * <p>Whoever names an address chooses where this service connects to. What decides is therefore the address of the
 * connection itself, checked inside {@code Socket.connect}: not the text of the URL, which has too many spellings, and not
 * an earlier answer of the name service, which may differ from the next. The client is used for nothing else; it knows no
 * proxy and no cookies and follows no redirects by itself.
 */
@NullMarked
package com.aifreedomstudios.video.consumer.reference;

import org.jspecify.annotations.NullMarked;
