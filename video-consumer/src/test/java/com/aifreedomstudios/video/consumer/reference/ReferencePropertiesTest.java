package com.aifreedomstudios.video.consumer.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReferencePropertiesTest {

    @Test
    void trustsNobodyByDefault() {
        assertThat(bind(Map.of()).trusted()).isEmpty();
        assertThat(bind(Map.of("video.references.trusted-hosts", "")).trusted()).isEmpty();
    }

    @Test
    void trustsExactPairs() {
        assertThat(bind(Map.of("video.references.trusted-hosts", "127.0.0.1:8081, Pictures.Local:80,[::1]:9"))
                        .trusted())
                .containsExactly(
                        new HostPort("127.0.0.1", 8081), new HostPort("pictures.local", 80), new HostPort("::1", 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:", ":80", "localhost:http", "localhost:0", "localhost:70000", "*"})
    void refusesAnythingElse(String hosts) {
        assertThatThrownBy(() -> bind(Map.of("video.references.trusted-hosts", hosts)))
                .rootCause()
                .hasMessageContaining("host:port");
    }

    private static ReferenceProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("video.references", ReferenceProperties.class);
    }
}
