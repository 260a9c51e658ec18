package com.aifreedomstudios.video.adapter.campaign;

/**
 * The platform's answer that asking again cannot change.
 *
 * @param status the HTTP status
 * @param reason what the platform said, for a person
 */
public record Refusal(int status, String reason) {}
