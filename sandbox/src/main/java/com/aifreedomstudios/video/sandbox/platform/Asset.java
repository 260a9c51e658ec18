package com.aifreedomstudios.video.sandbox.platform;

import java.time.Instant;
import java.util.List;

/** A file in a campaign's library. */
record Asset(String url, String type, List<String> tags, String uploadedBy, Instant uploadedAt) {}
