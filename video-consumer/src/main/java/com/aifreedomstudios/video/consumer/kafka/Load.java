package com.aifreedomstudios.video.consumer.kafka;

/**
 * What jobs under way take up.
 *
 * @param pictureBytes of the pictures that came in their requests and are not kept yet
 */
record Load(int jobs, long pictureBytes) {

    static final Load NONE = new Load(0, 0);

    Load plus(Load other) {
        return new Load(jobs + other.jobs, pictureBytes + other.pictureBytes);
    }

    /** Whether there is room for more within these limits. */
    boolean isBelow(Load most) {
        return jobs < most.jobs && pictureBytes < most.pictureBytes;
    }
}
