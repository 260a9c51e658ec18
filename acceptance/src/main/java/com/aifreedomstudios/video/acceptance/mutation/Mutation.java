package com.aifreedomstudios.video.acceptance.mutation;

import static com.aifreedomstudios.video.acceptance.mutation.Change.before;
import static com.aifreedomstudios.video.acceptance.mutation.Change.body;
import static com.aifreedomstudios.video.acceptance.mutation.Change.call;
import static com.aifreedomstudios.video.acceptance.mutation.Change.constant;
import static com.aifreedomstudios.video.acceptance.mutation.Change.instead;
import static com.aifreedomstudios.video.acceptance.mutation.Change.productionClass;
import static com.aifreedomstudios.video.acceptance.mutation.Change.readingOf;
import static java.lang.constant.ConstantDescs.CD_String;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** video-consumer without one of its defences. */
@SuppressWarnings("ImmutableEnumChecker") // it cannot tell that List.of is
public enum Mutation {
    ONE_SHOT_BODY(
            "A create call may go out twice.",
            List.of("F7"),
            body("replicate.OneShotJson", "isOneShot", code -> code.iconst_0().ireturn()),
            // The gate still remembers: else every lost reply would count as never sent, which is another defence.
            instead(
                    "replicate.Gate",
                    "pass",
                    readingOf("passed"),
                    code -> code.pop().iconst_0()),
            instead("replicate.Clients", "forCreates", call("retryOnConnectionFailure"), CodeBuilder::pop),
            instead("replicate.Clients", "forCreates", call("connectionPool"), CodeBuilder::pop),
            instead("replicate.CreateOnce", "create", constant("close"), code -> code.ldc("keep-alive"))),

    INTENT_BEFORE_POST(
            "A create call goes out before it is durable that it may.",
            List.of("F1"),
            before(
                    "generation.JobLoop",
                    "commit",
                    code -> code.aload(3)
                            .instanceOf(productionClass("job.Job$Submitting"))
                            .ifThen(submitting -> submitting.aload(3).areturn()))),

    SUBMIT_BY(
            "A create call may go out however late it is.",
            List.of("F3"),
            instead(
                    "replicate.Gate",
                    "pass",
                    call("isAfter"),
                    code -> code.pop2().iconst_0())),

    ADOPTION(
            "A prediction whose reply was lost is never found.",
            List.of("F1", "F7"),
            body(
                    "generation.Adoption",
                    "choose",
                    code -> code.invokestatic(
                                    classDesc(Optional.class), "empty", MethodTypeDesc.of(classDesc(Optional.class)))
                            .areturn())),

    FENCING(
            "Every owner of a partition has a transactional id of its own, so nobody is fenced.",
            List.of("F3"),
            body(
                    "kafka.KafkaSettings",
                    "transactionalId",
                    code -> code.invokestatic(
                                    classDesc(UUID.class), "randomUUID", MethodTypeDesc.of(classDesc(UUID.class)))
                            .invokevirtual(classDesc(UUID.class), "toString", MethodTypeDesc.of(CD_String))
                            .areturn())),

    READ_COMMITTED(
            "The ledger is read with what was never committed.",
            List.of("F1"),
            instead(
                    "kafka.KafkaClients",
                    "consumer",
                    constant("read_committed"),
                    code -> code.ldc("read_uncommitted"))),

    IF_NONE_MATCH(
            "A video is written without asking whether its key is taken.",
            List.of("F1"),
            instead("storage.VideoUpload", "writeAtOnce", call("ifNoneMatch"), CodeBuilder::pop),
            instead("storage.VideoUpload", "writeInParts", call("ifNoneMatch"), CodeBuilder::pop),
            instead(
                    "storage.R2VideoStore",
                    "findOrWrite",
                    call("compare"),
                    code -> code.pop2()
                            .getstatic(
                                    productionClass("storage.Comparison$Found"),
                                    "NOTHING",
                                    productionClass("storage.Comparison$Found")))),

    AVRO_LIMITS(
            "A record may claim as many items as its bytes can hold.",
            List.of("F12"),
            body("kafka.AvroLimits", "apply", CodeBuilder::return_));

    private final String missing;
    private final List<String> rows;
    private final List<Change> changes;

    Mutation(String missing, List<String> rows, Change... changes) {
        this.missing = missing;
        this.rows = rows;
        this.changes = List.of(changes);
    }

    /** @throws IllegalArgumentException if there is none */
    public static Mutation labelled(String label) {
        return Arrays.stream(values())
                .filter(mutation -> mutation.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no mutation \"" + label + "\"; there are: "
                        + Arrays.stream(values()).map(Mutation::label).collect(Collectors.joining(", "))));
    }

    /** For people and command lines, for example {@code one-shot-body}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the service is like without the defence. */
    public String missing() {
        return missing;
    }

    /** The rows of the fault matrix that the defence is for; at least one of them must turn red. */
    public List<String> rows() {
        return rows;
    }

    /** What {@code JAVA_TOOL_OPTIONS} has to say for a service to be started so. */
    public String javaToolOptions(Path agent) {
        return "'-javaagent:" + agent + "=" + label() + "'";
    }

    /** The lines in a service's log which say that it was really made; each comes when its class is first needed. */
    public List<String> traces() {
        return changes.stream().map(change -> change.trace(label())).distinct().toList();
    }

    List<Change> changes() {
        return changes;
    }

    private static ClassDesc classDesc(Class<?> type) {
        return ClassDesc.ofDescriptor(type.descriptorString());
    }
}
