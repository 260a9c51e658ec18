package com.aifreedomstudios.video.sandbox.platform;

/** A chat about a campaign. */
record ChatSession(String id, String campaignId, String tenantId) {}
