package com.aifreedomstudios.video.sandbox.part;

import com.aifreedomstudios.video.sandbox.process.HttpProbe;
import com.aifreedomstudios.video.sandbox.process.Jdk;
import com.aifreedomstudios.video.sandbox.process.Launch;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Apicurio Registry with Confluent's API; its schemas are in a file, so they and their ids outlive it. */
public final class Registry implements Part {

    private final URI url;
    private final Restartable process;

    private Registry(URI url, Restartable process) {
        this.url = url;
        this.process = process;
    }

    /** @param port 0 for a free one */
    public static Registry start(Path directory, Path logs, int port) {
        int chosen = Ports.orFree(port);
        URI url = URI.create("http://127.0.0.1:" + chosen + "/apis/ccompat/v7");
        List<String> command = new ArrayList<>(Jdk.light(256));
        command.addAll(List.of("-jar", PartFiles.registryJar().toString()));
        Launch launch = new Launch("registry", command, environment(directory, chosen), logs.resolve("registry.log"));
        URI subjects = URI.create(url + "/subjects");
        return new Registry(url, new Restartable(launch, () -> HttpProbe.status(subjects) == 200));
    }

    /** The base URL of the API that Confluent's serializers speak. */
    public URI url() {
        return url;
    }

    @Override
    public Restartable process() {
        return process;
    }

    private static Map<String, String> environment(Path directory, int port) {
        // Without WRITE_DELAY=0 the database holds a commit back for half a second, and a kill loses it.
        String database = "jdbc:h2:file:" + directory.resolve("db").toAbsolutePath() + ";WRITE_DELAY=0";
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", "0",
                "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false",
                "APICURIO_DATASOURCE_URL", database,
                "APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1",
                "APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1",
                "APICURIO_DATASOURCE_JDBC_MAX_SIZE", "8");
    }
}
