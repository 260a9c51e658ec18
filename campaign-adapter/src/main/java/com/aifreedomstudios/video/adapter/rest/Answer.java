package com.aifreedomstudios.video.adapter.rest;

import com.aifreedomstudios.video.adapter.campaign.Refusal;
import tools.jackson.databind.JsonNode;

/** What the platform answered. */
public sealed interface Answer {

    /** Done; the body is JSON. */
    record Taken(JsonNode body) implements Answer {}

    /** Never to be done. */
    record Refused(Refusal refusal) implements Answer {}
}
