package com.aifreedomstudios.video.adapter.kafka;

import com.aifreedomstudios.video.adapter.partner.Partner;

/** The consumer group, as far as it gives this instance something to do. */
final class AssignmentPartner implements Partner {

    private final String groupId;
    private final OutcomeReader reader;

    AssignmentPartner(String groupId, OutcomeReader reader) {
        this.groupId = groupId;
        this.reader = reader;
    }

    @Override
    public String name() {
        return "assignment";
    }

    @Override
    public String where() {
        return "group " + groupId;
    }

    @Override
    public void reach() {
        if (!reader.holdsPartitions()) {
            throw new IllegalStateException("No partition is assigned yet");
        }
    }
}
