package com.aifreedomstudios.video.consumer.violation.replicate;

import com.aifreedomstudios.video.consumer.violation.storage.AnyStore;

/** Knows another adapter, which an adapter must not. */
public class ProviderThatKnowsTheStore {

    AnyStore store(AnyStore store) {
        return store;
    }
}
