package com.aifreedomstudios.video.sandbox.platform;

/** A campaign of a tenant. */
record Campaign(String id, String tenantId, String name) {}
