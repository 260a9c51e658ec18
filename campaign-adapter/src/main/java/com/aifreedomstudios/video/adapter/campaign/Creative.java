package com.aifreedomstudios.video.adapter.campaign;

/**
 * A video as its campaign shall show it.
 *
 * @param id the same for every delivery of the same request
 */
public record Creative(String id, VideoRequest request, KeptVideo video) {

    static Creative of(VideoNews.Generated generated) {
        return new Creative(
                DeterministicId.of(generated.request(), "creative"), generated.request(), generated.video());
    }

    /** The mark by which a creative of this request is recognised on a platform that gives ids of its own. */
    public String tag() {
        return "video-request:" + request.requestId();
    }
}
