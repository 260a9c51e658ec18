package com.aifreedomstudios.video.sandbox.run;

import com.aifreedomstudios.video.sandbox.platform.PlatformSimulator;

/** Looks into a request's chat session. */
final class Chat {

    private Chat() {}

    /** Whether there is a message with the text; one about progress may stand there before. */
    static boolean says(PlatformSimulator platform, Story story, String text) {
        return platform.messages(story.subject().chatSessionId()).stream()
                .anyMatch(message -> message.message().contains(text));
    }
}
