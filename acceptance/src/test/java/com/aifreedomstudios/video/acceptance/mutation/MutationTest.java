package com.aifreedomstudios.video.acceptance.mutation;

import static com.aifreedomstudios.video.acceptance.mutation.MutatedClasses.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aifreedomstudios.video.consumer.generation.AdoptedPrediction;
import com.aifreedomstudios.video.consumer.generation.StatesBeforeTheCreate;
import com.aifreedomstudios.video.consumer.kafka.IsolationOfReaders;
import com.aifreedomstudios.video.consumer.kafka.LimitOfItems;
import com.aifreedomstudios.video.consumer.kafka.TransactionalIds;
import com.aifreedomstudios.video.consumer.replicate.ArrivalsOfLateCreates;
import com.aifreedomstudios.video.consumer.replicate.ArrivalsOfTwoCreates;
import com.aifreedomstudios.video.consumer.storage.QuestionsBeforeAWrite;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import org.junit.jupiter.api.Test;

class MutationTest {

    @Test
    void withoutTheOneShotBodyCreatesGoOutAgain() throws Exception {
        assertThat(observe(ArrivalsOfTwoCreates.class)).isEqualTo(2);
        assertThat(observe(ArrivalsOfTwoCreates.class, Mutation.ONE_SHOT_BODY)).isEqualTo(4);
        assertThat(observe(ArrivalsOfLateCreates.class, Mutation.ONE_SHOT_BODY)).isZero();
    }

    @Test
    void withoutIntentBeforePostNothingIsDurableBeforeTheCreate() throws Exception {
        assertThat(observe(StatesBeforeTheCreate.class)).containsExactly("Submitting");
        assertThat(observe(StatesBeforeTheCreate.class, Mutation.INTENT_BEFORE_POST))
                .isEmpty();
    }

    @Test
    void withoutSubmitByLateCreatesGoOut() throws Exception {
        assertThat(observe(ArrivalsOfLateCreates.class)).isZero();
        assertThat(observe(ArrivalsOfLateCreates.class, Mutation.SUBMIT_BY)).isEqualTo(2);
        assertThat(observe(ArrivalsOfTwoCreates.class, Mutation.SUBMIT_BY)).isEqualTo(2);
    }

    @Test
    void withoutAdoptionNothingIsFoundAgain() throws Exception {
        assertThat(observe(AdoptedPrediction.class)).contains("p1");
        assertThat(observe(AdoptedPrediction.class, Mutation.ADOPTION)).isEmpty();
    }

    @Test
    void withoutFencingEveryOwnerHasAnIdOfItsOwn() throws Exception {
        assertThat(observe(TransactionalIds.class)).containsExactly("video-consumer-3");
        assertThat(observe(TransactionalIds.class, Mutation.FENCING)).hasSize(2);
    }

    @Test
    void withoutReadCommittedTheLedgerIsReadWithWhatWasNeverCommitted() throws Exception {
        assertThat(observe(IsolationOfReaders.class)).isEqualTo("read_committed");
        assertThat(observe(IsolationOfReaders.class, Mutation.READ_COMMITTED)).isEqualTo("read_uncommitted");
    }

    @Test
    void withoutIfNoneMatchAVideoIsWrittenUnasked() throws Exception {
        assertThat(observe(QuestionsBeforeAWrite.class))
                .containsExactly("HEAD", "PUT if none match", "HEAD", "POST if none match");
        assertThat(observe(QuestionsBeforeAWrite.class, Mutation.IF_NONE_MATCH)).containsExactly("PUT", "POST");
    }

    @Test
    void withoutAvroLimitsARecordMayClaimAnything() throws Exception {
        assertThat(observe(LimitOfItems.class)).contains("10000");
        assertThat(observe(LimitOfItems.class, Mutation.AVRO_LIMITS)).isEmpty();
    }

    @Test
    void refusesToMutateNothing() throws IOException {
        var change = Change.body("kafka.AvroLimits", "noSuchMethod", CodeBuilder::return_);
        var call = Change.instead("kafka.AvroLimits", "apply", Change.call("noSuchCall"), CodeBuilder::pop);
        try (var file = getClass().getResourceAsStream("/com/aifreedomstudios/video/consumer/kafka/AvroLimits.class")) {
            assertThat(file).isNotNull();
            var bytes = file.readAllBytes();

            assertThatThrownBy(() -> change.madeTo(bytes, ClassFile.of()))
                    .hasMessageContaining("AvroLimits.noSuchMethod");
            assertThatThrownBy(() -> call.madeTo(bytes, ClassFile.of())).hasMessageContaining("AvroLimits.apply");
        }
    }

    @Test
    void isCalledByItsName() {
        assertThat(Mutation.labelled("one-shot-body")).isEqualTo(Mutation.ONE_SHOT_BODY);
        assertThatThrownBy(() -> Mutation.labelled("one-shot"))
                .hasMessageContaining("one-shot-body")
                .hasMessageContaining("if-none-match");
    }
}
