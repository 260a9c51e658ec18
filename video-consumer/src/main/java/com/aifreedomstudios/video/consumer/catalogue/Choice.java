package com.aifreedomstudios.video.consumer.catalogue;

import com.aifreedomstudios.video.consumer.job.Plan;
import com.aifreedomstudios.video.consumer.job.Refusal;

/** What a request comes to: a plan, or why there is none. */
public sealed interface Choice {

    /** A model can do it. */
    record Chosen(Plan plan) implements Choice {}

    /** None can, or it would cost too much. */
    record Impossible(Refusal refusal) implements Choice {}
}
