package com.aifreedomstudios.video.sandbox.proxy.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private static final JobState ACCEPTED = new JobState("tenant/1", "Accepted");
    private static final JobState REFINED = new JobState("tenant/2", "Refined");

    private final Transactions transactions = new Transactions();

    @Test
    void gatherWhatOneProducerWritesUntilTheyEnd() {
        transactions.add(7, (short) 1, List.of(ACCEPTED));
        transactions.add(7, (short) 1, List.of(REFINED));
        transactions.add(8, (short) 1, List.of(new JobState("tenant/3", "Accepted")));

        assertThat(transactions.in(7, (short) 1)).containsExactly(ACCEPTED, REFINED);
        assertThat(transactions.end(7, (short) 1)).containsExactly(ACCEPTED, REFINED);
        assertThat(transactions.in(7, (short) 1)).isEmpty();
    }

    @Test
    void holdOnceWhatIsSentAgain() {
        transactions.add(7, (short) 1, List.of(ACCEPTED));
        transactions.add(7, (short) 1, List.of(ACCEPTED));

        assertThat(transactions.in(7, (short) 1)).containsExactly(ACCEPTED);
    }

    @Test
    void forgetWhatASuccessorHasOverruled() {
        transactions.add(7, (short) 1, List.of(ACCEPTED));
        transactions.add(7, (short) 2, List.of(REFINED));
        transactions.add(7, (short) 1, List.of(ACCEPTED));

        assertThat(transactions.in(7, (short) 1)).isEmpty();
        assertThat(transactions.end(7, (short) 1)).isEmpty();
        assertThat(transactions.in(7, (short) 2)).containsExactly(REFINED);
    }
}
