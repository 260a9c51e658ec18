package com.aifreedomstudios.video.acceptance.mutation;

import java.lang.instrument.Instrumentation;

/** Where the JVM hands over before the service's own {@code main}. */
final class MutationAgent {

    private MutationAgent() {}

    /** @param label the mutation's; another one keeps the JVM from starting */
    public static void premain(String label, Instrumentation instrumentation) {
        var mutation = Mutation.labelled(label);
        instrumentation.addTransformer(new Mutator(mutation.label(), mutation.changes()));
    }
}
