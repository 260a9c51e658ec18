package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.VideoRequest;

/** Where a request's files are kept. The keys follow from the request alone, so that repeating a step finds them. */
final class ObjectKeys {

    private ObjectKeys() {}

    static String video(VideoRequest request) {
        return folder(request) + "/videos/" + request.key().requestId() + ".mp4";
    }

    /** For the case that the video's key holds something else. */
    static String video(VideoRequest request, String sha256) {
        return folder(request) + "/videos/" + request.key().requestId() + "." + sha256.substring(0, 16) + ".mp4";
    }

    /** @param position among the request's pictures, counted from 1 */
    static String reference(VideoRequest request, int position, Picture picture) {
        return folder(request) + "/references/" + request.key().requestId() + "-" + position + "."
                + picture.extension();
    }

    /** Whether a key belongs to a tenant. */
    static boolean belongsTo(String tenantId, String key) {
        return key.startsWith(tenantId + "/") && !key.contains("/../") && !key.contains("//");
    }

    private static String folder(VideoRequest request) {
        return request.key().tenantId() + "/" + request.campaignId();
    }
}
