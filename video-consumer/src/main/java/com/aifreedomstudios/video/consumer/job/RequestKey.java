package com.aifreedomstudios.video.consumer.job;

/** The identity of a request: the caller's idempotency key within a tenant. */
public record RequestKey(String tenantId, String requestId) {

    @Override
    public String toString() {
        return tenantId + "/" + requestId;
    }
}
