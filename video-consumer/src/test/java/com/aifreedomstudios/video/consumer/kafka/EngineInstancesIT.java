package com.aifreedomstudios.video.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineInstancesIT extends EngineStories {

    @Test
    void goesOnWithWhatAnotherInstanceLeft() throws Exception {
        var first = startEngine();
        publishMany(20);
        awaitUntil(() -> world.provider.started().size() == 20);

        startEngine();
        first.close();
        world.endAll();

        awaitUntil(() -> myOutcomes().size() == 20);
        assertThat(world.provider.creates()).hasSize(20);
        assertThat(myOutcomes()).hasSize(20);
    }

    @Test
    void sharesTheWorkWithAnInstanceThatJoinsAndLeaves() throws Exception {
        startEngine();
        publishMany(20);
        awaitUntil(() -> world.provider.started().size() == 20);

        var second = startEngine();
        awaitUntil(() -> second.assignments.load().jobs() > 0);
        publish(request("while-shared").build());
        awaitUntil(() -> world.provider.started().size() == 21);
        second.close();
        world.endAll();

        awaitUntil(() -> myOutcomes().size() == 21);
        assertThat(world.provider.creates()).hasSize(21);
    }

    @Test
    void restoresItselfWhenItsLastWordsAreInDoubt() throws Exception {
        var engine = startEngine();
        publishMany(8);
        awaitUntil(() -> world.provider.started().size() == 8);

        // Somebody takes the partitions' transactional ids over, as a successor would.
        for (int partition = 0; partition < PARTITIONS; partition++) {
            try (var successor = engine.clients.ledgerProducer(partition)) {
                successor.initTransactions();
            }
        }
        world.endAll();

        awaitUntil(() -> myOutcomes().size() == 8);
        assertThat(world.provider.creates()).hasSize(8);
    }
}
