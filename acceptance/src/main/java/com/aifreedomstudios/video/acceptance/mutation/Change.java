package com.aifreedomstudios.video.acceptance.mutation;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What becomes of one method.
 *
 * @param type the class, by its full name
 * @param surgery what is done to the class; runs what it is given whenever it has changed something
 */
record Change(String type, String method, Function<Runnable, ClassTransform> surgery) {

    private static final String SERVICE = "com.aifreedomstudios.video.consumer.";

    static ClassDesc productionClass(String type) {
        return ClassDesc.of(SERVICE + type);
    }

    /** Other code in the place of all of it. */
    static Change body(String type, String method, Consumer<CodeBuilder> code) {
        return beginning(type, method, code, (_, _) -> {});
    }

    /** More code before it. */
    static Change before(String type, String method, Consumer<CodeBuilder> code) {
        return beginning(type, method, code, CodeBuilder::with);
    }

    private static Change beginning(String type, String method, Consumer<CodeBuilder> code, CodeTransform rest) {
        return new Change(
                SERVICE + type,
                method,
                changed -> ClassTransform.transformingMethodBodies(
                        candidate -> candidate.methodName().equalsString(method), new CodeTransform() {
                            @Override
                            public void atStart(CodeBuilder builder) {
                                code.accept(builder);
                                changed.run();
                            }

                            @Override
                            public void accept(CodeBuilder builder, CodeElement element) {
                                rest.accept(builder, element);
                            }
                        }));
    }

    /** Other code in the place of some of its instructions, or of those of its lambdas. */
    static Change instead(String type, String method, Predicate<CodeElement> instructions, Consumer<CodeBuilder> code) {
        return new Change(
                SERVICE + type,
                method,
                changed -> ClassTransform.transformingMethodBodies(
                        candidate -> isOrIsLambdaOf(candidate, method), (builder, element) -> {
                            if (instructions.test(element)) {
                                code.accept(builder);
                                changed.run();
                            } else {
                                builder.with(element);
                            }
                        }));
    }

    static Predicate<CodeElement> call(String method) {
        return element ->
                element instanceof InvokeInstruction call && call.name().equalsString(method);
    }

    static Predicate<CodeElement> readingOf(String field) {
        return element -> element instanceof FieldInstruction access
                && access.opcode() == Opcode.GETFIELD
                && access.name().equalsString(field);
    }

    static Predicate<CodeElement> constant(String value) {
        return element -> element instanceof ConstantInstruction constant && value.equals(constant.constantValue());
    }

    /** @throws IllegalStateException if there is nothing to change */
    byte[] madeTo(byte[] bytes, ClassFile files) {
        var changed = new AtomicInteger();
        var mutated = files.transformClass(files.parse(bytes), surgery.apply(changed::incrementAndGet));
        if (changed.get() == 0) {
            throw new IllegalStateException("there is nothing to change in " + name());
        }
        return mutated;
    }

    /** The line that says it was made. */
    String trace(String label) {
        return "mutation " + label + ": " + name() + " is changed";
    }

    private static boolean isOrIsLambdaOf(MethodModel candidate, String method) {
        var name = candidate.methodName().stringValue();
        return name.equals(method) || name.startsWith("lambda$" + method + "$");
    }

    private String name() {
        return type.substring(type.lastIndexOf('.') + 1) + "." + method;
    }
}
