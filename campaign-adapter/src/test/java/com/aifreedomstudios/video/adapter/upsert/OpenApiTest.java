package com.aifreedomstudios.video.adapter.upsert;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.adapter.campaign.Samples;
import com.aifreedomstudios.video.adapter.rest.TestingPlatformApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void describesWhatIsSent() throws Exception {
        JsonNode schemas = description().path("components").path("schemas");
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().body("{}").build());
            server.enqueue(new MockResponse.Builder().body("{}").build());
            UpsertPlatform platform =
                    new UpsertPlatform(TestingPlatformApi.at(server.url("/api").uri()));

            platform.attach(Samples.aCreative("r-1"));
            platform.tell(Samples.aMessage("r-1", "Done", 1));

            assertDescribed(body(server.takeRequest()), schemas.path("Creative"));
            assertDescribed(body(server.takeRequest()), schemas.path("Message"));
        }
    }

    private static void assertDescribed(JsonNode sent, JsonNode schema) {
        Collection<String> names = sent.propertyNames();
        assertThat(schema.path("properties").propertyNames()).containsAll(names);
        schema.path("required").forEach(required -> assertThat(names).contains(required.asString()));
        if (sent.has("video")) {
            assertDescribed(sent.path("video"), schema.path("properties").path("video"));
        }
    }

    private static JsonNode body(RecordedRequest request) {
        return JSON.readTree(Objects.requireNonNull(request.getBody()).utf8());
    }

    private static JsonNode description() throws IOException {
        Object yaml = new Yaml().load(Files.readString(Path.of("../docs/platform-upsert.openapi.yaml")));
        return JSON.valueToTree(yaml);
    }
}
