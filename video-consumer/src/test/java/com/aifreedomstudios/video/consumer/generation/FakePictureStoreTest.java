package com.aifreedomstudios.video.consumer.generation;

class FakePictureStoreTest extends PictureStoreContract {

    private final FakePictureStore store = new FakePictureStore();

    @Override
    protected PictureStore store() {
        return store;
    }

    @Override
    protected void put(String key, byte[] content) {
        store.holds(key, content);
    }
}
