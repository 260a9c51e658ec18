package com.aifreedomstudios.video.acceptance.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** video-consumer's classes as a process has them that was started with a mutation, or with none. */
final class MutatedClasses extends ClassLoader {

    private final Mutator mutator;

    private MutatedClasses(Mutator mutator) {
        super(MutatedClasses.class.getClassLoader());
        this.mutator = mutator;
    }

    static <T> T observe(Class<? extends Callable<T>> observation) throws Exception {
        return observe(observation, new Mutator("none", List.of()));
    }

    static <T> T observe(Class<? extends Callable<T>> observation, Mutation mutation) throws Exception {
        return observe(observation, new Mutator(mutation.label(), mutation.changes()));
    }

    @SuppressWarnings("unchecked") // the same class, loaded once more
    private static <T> T observe(Class<? extends Callable<T>> observation, Mutator mutator) throws Exception {
        var again = new MutatedClasses(mutator).loadClass(observation.getName());
        return ((Callable<T>) again.getConstructor().newInstance()).call();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("com.aifreedomstudios.video.consumer.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? define(name, name.replace('.', '/')) : loaded;
        }
    }

    private Class<?> define(String name, String path) throws ClassNotFoundException {
        try (var file = getResourceAsStream(path + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            var bytes = file.readAllBytes();
            var mutated = mutator.transform(this, path, null, null, bytes);
            var defined = Objects.requireNonNullElse(mutated, bytes);
            return defineClass(name, defined, 0, defined.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
