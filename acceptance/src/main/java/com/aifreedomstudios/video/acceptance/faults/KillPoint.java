package com.aifreedomstudios.video.acceptance.faults;

/** A moment in the life of a request at which a service is killed, as somebody outside observes it. */
enum KillPoint {
    POLLED("after poll", "requests.delivered"),
    DECLARED("Submitting is durable", "ledger.Submitting.committed"),
    CREATED("the provider got the POST", "create.executed"),
    REPLIED("replied, not durable", "ledger.Generating.producing"),
    WAITING("while waiting", "list.received"),
    SUCCEEDED("after success", "ledger.Keeping.told"),
    DOWNLOADING("mid-download", "download.halfway"),
    UPLOADING("mid-upload", "store.part.halfway"),
    COMPLETING("before Complete", "store.complete.received"),
    COMPLETED("after Complete", "store.complete.executed"),
    FINISHING("in the outcome's transaction", "ledger.Finished.ending"),
    FINISHED("after it", "ledger.Finished.told"),
    ATTACHED("adapter: after attach", "creative.create.executed"),
    TOLD("adapter: after chat", "chat.system-message.executed");

    private final String label;
    private final String phase;

    KillPoint(String label, String phase) {
        this.label = label;
        this.phase = phase;
    }

    String label() {
        return label;
    }

    /** The name of the phase. */
    String phase() {
        return phase;
    }

    /** Whether it takes a video so large that it is stored in parts. */
    boolean needsLargeVideo() {
        return switch (this) {
            case DOWNLOADING, UPLOADING, COMPLETING, COMPLETED -> true;
            case POLLED, DECLARED, CREATED, REPLIED, WAITING, SUCCEEDED, FINISHING, FINISHED, ATTACHED, TOLD -> false;
        };
    }

    /** Whether it is the adapter that dies. */
    boolean isOfAdapter() {
        return this == ATTACHED || this == TOLD;
    }
}
