package com.aifreedomstudios.video.adapter.architecture.campaign;

import com.aifreedomstudios.video.event.v1.VideoGenerated;
import okhttp3.HttpUrl;

/** A core class that has an address and an event in it, which it must not. */
public record CoreThatKnowsHttp(HttpUrl address, VideoGenerated event) {}
