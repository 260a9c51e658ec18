package com.aifreedomstudios.video.consumer.generation;

import java.util.List;

class FakeVideoStoreTest extends VideoStoreContract {

    private final FakeVideoStore store = new FakeVideoStore();

    @Override
    protected VideoStore store() {
        return store;
    }

    @Override
    protected byte[] content(String key) {
        return store.content(key);
    }

    @Override
    protected List<String> unfinishedUploads(String key) {
        return List.of();
    }
}
