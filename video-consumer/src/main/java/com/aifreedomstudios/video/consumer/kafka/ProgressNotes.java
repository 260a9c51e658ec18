package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.consumer.job.Job;
import com.aifreedomstudios.video.consumer.job.Job.Accepted;
import com.aifreedomstudios.video.consumer.job.Job.Attempting;
import com.aifreedomstudios.video.consumer.job.Job.Finished;
import com.aifreedomstudios.video.consumer.job.Job.Generating;
import com.aifreedomstudios.video.consumer.job.Job.Keeping;
import com.aifreedomstudios.video.consumer.job.Job.Live;
import com.aifreedomstudios.video.consumer.job.Job.Prepared;
import com.aifreedomstudios.video.consumer.job.Job.Refined;
import com.aifreedomstudios.video.consumer.job.Job.Submitting;
import com.aifreedomstudios.video.consumer.job.Job.Unconfirmed;
import com.aifreedomstudios.video.consumer.job.Outcome;
import com.aifreedomstudios.video.consumer.job.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What people are told about a state.
 *
 * @param sequence grows with the job's life; follows from the state alone, so that telling it again is the same event
 * @param model catalogue key of the model in use
 * @param message a sentence for a person
 */
record ProgressNotes(int sequence, Stage stage, @Nullable String model, String message) {

    private static final int STATES_OF_AN_ATTEMPT = 10;

    static ProgressNotes of(Job job) {
        return switch (job) {
            case Accepted _ -> new ProgressNotes(1, Stage.REFINING, null, "The request is taken in.");
            case Refined _ -> new ProgressNotes(2, Stage.PREPARING, null, "The prompt is ready.");
            case Prepared prepared
            when prepared.hold() == null && prepared.attempts().isEmpty() ->
                new ProgressNotes(3, Stage.PREPARING, null, "Everything is ready for the model.");
            case Prepared prepared
            when prepared.hold() == null ->
                attempt(prepared, 0, Stage.RETRYING, null, "The provider did not take the request; it is sent again.");
            case Prepared prepared ->
                attempt(prepared, 0, Stage.RETRYING, null, "The provider is busy; the request waits for its turn.");
            case Submitting submitting -> attempt(submitting, 1, Stage.SUBMITTING, "The request goes to the model.");
            case Unconfirmed unconfirmed ->
                attempt(unconfirmed, 2, Stage.SUBMITTING, "Checking whether the provider took the request.");
            case Generating generating -> attempt(generating, 3, Stage.GENERATING, "The video is being generated.");
            case Keeping keeping -> attempt(keeping, 4, Stage.STORING, "The video is made and is being stored.");
            case Finished finished -> {
                var sequence = STATES_OF_AN_ATTEMPT * (finished.attempts().size() + 1) + 9;
                yield switch (finished.outcome()) {
                    case Outcome.Failed failed ->
                        new ProgressNotes(
                                sequence, Stage.FAILED, null, failed.refusal().message());
                    case Outcome.Generated _, Outcome.Quoted _ ->
                        new ProgressNotes(sequence, Stage.DONE, null, "The video is stored.");
                };
            }
        };
    }

    private static ProgressNotes attempt(Attempting job, int step, Stage stage, String message) {
        return attempt(job, step, stage, job.submission().plan().model(), message);
    }

    private static ProgressNotes attempt(Live job, int step, Stage stage, @Nullable String model, String message) {
        return new ProgressNotes(STATES_OF_AN_ATTEMPT * (job.attempts().size() + 1) + step, stage, model, message);
    }
}
