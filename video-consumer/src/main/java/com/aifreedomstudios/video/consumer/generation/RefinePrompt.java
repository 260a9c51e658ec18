package com.aifreedomstudios.video.consumer.generation;

import org.jspecify.annotations.Nullable;

/** Makes a better prompt for a video model out of somebody's words. */
public interface RefinePrompt {

    /**
     * Blocks for seconds. May be repeated; each call costs a little.
     *
     * @param instructions what the refinement should heed; absent: nothing in particular
     * @return the refined prompt, as the model gave it: may be blank or too long
     * @throws RefinementFailed if there is none, after whatever repetition makes sense
     */
    String refine(String prompt, @Nullable String instructions) throws RefinementFailed;

    /** There is no refinement; the message says why, fit for a person. */
    class RefinementFailed extends Exception {

        private static final long serialVersionUID = 1;

        public RefinementFailed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
