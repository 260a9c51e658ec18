package com.aifreedomstudios.video.adapter.campaign;

/**
 * The platform that owns campaigns, creatives and chats.
 *
 * <p>Both methods block and are idempotent: a repeated call, also one whose first answer was lost, leaves one creative and one
 * message. They throw {@link PlatformUnavailable} where asking again later may help.
 */
public interface CampaignPlatform {

    /** Adds the creative, which still needs a person's review, to its campaign. */
    Attachment attach(Creative creative);

    /**
     * Shows the message in its chat session, in place of an earlier one with the same id. A message whose revision is not above
     * the one shown changes nothing.
     */
    Telling tell(ChatMessage message);
}
