package com.aifreedomstudios.video.consumer;

/** A key or token, which no log and no error message shows. */
public record Secret(String value) {

    public boolean present() {
        return !value.isBlank();
    }

    @Override
    public String toString() {
        return present() ? "Secret[***]" : "Secret[absent]";
    }
}
