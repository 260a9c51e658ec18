package com.aifreedomstudios.video.consumer.generation;

class FakeRefinementTest extends RefinePromptContract {

    private final FakeRefinement refinement = new FakeRefinement();

    @Override
    protected RefinePrompt refining() {
        return refinement;
    }

    @Override
    protected void willAnswer(String refined) {
        refinement.willAnswer(refined);
    }

    @Override
    protected void goAway() {
        refinement.willFail("The prompt was not refined: the refining service could not be reached.");
    }
}
