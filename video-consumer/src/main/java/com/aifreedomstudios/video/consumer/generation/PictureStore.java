package com.aifreedomstudios.video.consumer.generation;

import java.net.URI;
import java.util.Optional;

/** Keeps reference pictures. Every method blocks for up to seconds and throws a {@link TryLater} if the store is away. */
public interface PictureStore {

    /** Keeps a picture under a key; repeating it with the same picture changes nothing. */
    void keep(String key, Picture picture);

    /** The bytes of a picture kept before, or nothing if there is none or it is larger than a picture may be. */
    Optional<byte[]> read(String key);

    /** A link by which the provider can fetch the picture, good for a few hours at least. It contains the key. */
    URI link(String key);
}
