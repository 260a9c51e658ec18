package com.aifreedomstudios.video.consumer.kafka;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Puts a test between an object and its callers. */
final class Intercepted {

    private Intercepted() {}

    /** What happens where a method is called; usually the call itself, too. */
    interface Interception {
        @Nullable
        Object around(String method, Callable<@Nullable Object> call) throws Exception;
    }

    static <T> T object(Class<? super T> type, T target, Interception interception) {
        @SuppressWarnings("unchecked") // it calls nothing but the target
        var object = (T) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> interception.around(method.getName(), () -> {
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() instanceof Exception cause ? cause : e;
                    }
                }));
        return object;
    }
}
