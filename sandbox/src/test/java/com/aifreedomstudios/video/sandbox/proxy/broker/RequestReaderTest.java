package com.aifreedomstudios.video.sandbox.proxy.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

    private final RequestReader reader = new RequestReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "0000000001", // no request behind the prefix
                "0000000001feffffff0f", // a string that claims to be 2 GB long
                "000000000103", // a string of a negative length
                "0000000001feffffffffffffffff01", // one of more bytes than a number can say
                "0100000001026102620263" // another format
            })
    void whatCannotBeReadIsNoRequest(String hex) {
        assertThat(reader.key(HexFormat.of().parseHex(hex))).isEmpty();
    }
}
