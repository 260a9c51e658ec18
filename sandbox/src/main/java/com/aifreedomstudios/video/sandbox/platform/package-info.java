/**
 * The campaign platform: campaigns, creatives and chats, in memory, behind the routes of the real one.
 *
 * <p>It is as strict as the real one, and as careless: unknown top-level fields are refused, unknown nested ones dropped; a POST
 * of a creative or a PUT of its assets is not idempotent; {@code POST message/:sessionId} speaks as the user. The system-message
 * route is the one of docs/platform-chat-route.md, the two PUT routes those of docs/platform-upsert.openapi.yaml. What it stores
 * is in the journal: {@code asset.added}, {@code creative.created}, {@code creative.updated}, {@code message.created},
 * {@code message.updated}.
 */
@NullMarked
package com.aifreedomstudios.video.sandbox.platform;

import org.jspecify.annotations.NullMarked;
