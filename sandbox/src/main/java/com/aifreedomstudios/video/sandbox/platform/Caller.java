package com.aifreedomstudios.video.sandbox.platform;

/** Who calls, by their token. */
record Caller(String subject, String tenantId, String email) {}
