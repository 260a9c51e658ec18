package com.aifreedomstudios.video.consumer.kafka;

import com.aifreedomstudios.video.sandbox.contract.Schemas;
import com.aifreedomstudios.video.sandbox.part.Registry;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all tests of a run the same schema registry with the contract's schemas, as it takes seconds to start. */
final class SharedRegistry implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Registry.class;
    }

    /** The store closes it in the end. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedRegistry.class))
                .computeIfAbsent(Registry.class, _ -> start());
    }

    private static Registry start() {
        var directory =
                Path.of("target/shared-registry-" + ProcessHandle.current().pid());
        var registry = Registry.start(directory, directory, 0);
        Schemas.register(registry.url());
        return registry;
    }
}
