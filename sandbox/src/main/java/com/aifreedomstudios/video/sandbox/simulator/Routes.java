package com.aifreedomstudios.video.sandbox.simulator;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;

/** Where a simulator names its routes; faults, phases and journal know each by that name. */
public final class Routes {
    private final RoutesConfig javalin;
    private final Controls controls;

    Routes(RoutesConfig javalin, Controls controls) {
        this.javalin = javalin;
        this.controls = controls;
    }

    public Routes get(String name, String path, Action action) {
        return add(HandlerType.GET, name, path, action);
    }

    public Routes head(String name, String path, Action action) {
        return add(HandlerType.HEAD, name, path, action);
    }

    public Routes post(String name, String path, Action action) {
        return add(HandlerType.POST, name, path, action);
    }

    public Routes put(String name, String path, Action action) {
        return add(HandlerType.PUT, name, path, action);
    }

    public Routes delete(String name, String path, Action action) {
        return add(HandlerType.DELETE, name, path, action);
    }

    /** A way to steer this simulator: a POST that knows no faults and no phases. */
    public Routes control(String path, Action action) {
        javalin.post(path, context -> new Wire(context).send(action.reply(new Asked(context)), () -> {}));
        return this;
    }

    private Routes add(HandlerType method, String name, String path, Action action) {
        javalin.addHttpHandler(method, path, new Exchange(name, action, controls));
        return this;
    }
}
