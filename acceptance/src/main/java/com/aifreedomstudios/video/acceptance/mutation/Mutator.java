package com.aifreedomstudios.video.acceptance.mutation;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a mutation's changes to classes as they are loaded, and says so on standard error, which is in the service's log.
 *
 * <p>Where a change finds nothing to change, it ends the process: a mutation that mutates nothing would prove that the
 * defence is not needed.
 */
final class Mutator implements ClassFileTransformer {

    static final int NOTHING_TO_CHANGE = 70;

    private final String label;
    private final List<Change> changes;

    Mutator(String label, List<Change> changes) {
        this.label = label;
        this.changes = changes;
    }

    @Override
    @SuppressWarnings({"CatchThrowable", "SystemOut"}) // the JVM would ignore it, and load the class as it was
    public byte @Nullable [] transform(
            ClassLoader loader,
            String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        var due = changes.stream()
                .filter(change -> change.type().replace('.', '/').equals(name))
                .toList();
        if (due.isEmpty()) {
            return null;
        }
        try {
            var mutated = mutated(loader, due, bytes);
            due.stream().map(change -> change.trace(label)).distinct().forEach(System.err::println);
            return mutated;
        } catch (Throwable e) {
            System.err.println("mutation " + label + " failed: " + e);
            Runtime.getRuntime().halt(NOTHING_TO_CHANGE);
            throw e;
        }
    }

    private static byte[] mutated(ClassLoader loader, List<Change> changes, byte[] bytes) {
        // By their files: loading a class from in here would let it by unchanged.
        var hierarchy =
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver());
        var files = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy));
        for (Change change : changes) {
            bytes = change.madeTo(bytes, files);
        }
        return bytes;
    }
}
