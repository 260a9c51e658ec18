package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Refusal;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A web of pictures in memory: what was put at an address is found there, anything else cannot be read. */
public final class FakePictures implements FetchPicture {

    private final Map<URI, Result> web = new ConcurrentHashMap<>();
    private final AtomicInteger fetches = new AtomicInteger();

    public void willFind(URI url, Picture picture) {
        web.put(url, new Result.Usable(picture));
    }

    public void willRefuse(URI url, FailureCode code, String message) {
        web.put(url, new Result.Unusable(Refusal.of(code, message)));
    }

    public int fetches() {
        return fetches.get();
    }

    @Override
    public Result fetch(URI url) {
        fetches.incrementAndGet();
        return web.getOrDefault(url, unreadable("There is no picture at " + url.getHost() + "."));
    }

    /** Anything but nothing is taken for a small PNG. */
    @Override
    public Result examine(byte[] content) {
        return content.length == 0
                ? unreadable("The picture is empty.")
                : new Result.Usable(new Picture(content, "image/png", 640, 360));
    }

    private static Result unreadable(String message) {
        return new Result.Unusable(Refusal.of(FailureCode.REFERENCE_UNREADABLE, message));
    }
}
