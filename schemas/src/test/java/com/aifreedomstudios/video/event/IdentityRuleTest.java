package com.aifreedomstudios.video.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "7",
                "65f1c0ffee65f1c0ffee0001",
                "0b9d6f1e-5a4c-4a51-9a53-0f3c1f0c7b11",
                "Summer_2026.v2",
                "a..b"
            })
    void acceptsTheIdsInUse(String id) {
        assertThat(IdentityRule.check(id, id, id)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", " ", ".", "..", "-a", "_a", "a b", "a/b", "../a", "a\\b", "a:b", "a%2Fb", "a?b", "a#b", "a\n",
                "\na", "a\u0000", "é", "aé", "ａ", "a\u202e"
            })
    void refusesWhatWouldBeAnotherTextInAPathOrALink(String id) {
        assertThat(IdentityRule.REQUEST_ID.check(id)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void countsTheCharacters(IdentityRule rule) {
        var longest = rule == IdentityRule.REQUEST_ID ? 128 : 64;

        assertThat(rule.check("x".repeat(longest))).isEmpty();
        assertThat(rule.check("x".repeat(longest + 1))).isPresent();
    }

    @Test
    void namesTheFieldAndSaysWhatToDo() {
        var violation = IdentityRule.check("r-1", "acme", "").orElseThrow();

        assertThat(violation.field()).isEqualTo("campaignId");
        assertThat(violation.message())
                .isEqualTo("campaignId is empty; give 1 to 64 characters of A-Z a-z 0-9 . _ -, "
                        + "the first one a letter or digit.");
    }

    @Test
    void namesTheFirstOfSeveralWrongFields() {
        assertThat(IdentityRule.check("r 1", "", "").orElseThrow().field()).isEqualTo("requestId");
        assertThat(IdentityRule.check("r-1", "", "").orElseThrow().field()).isEqualTo("tenantId");
    }

    @Test
    void doesNotRepeatTheWrongTextInItsSentence() {
        assertThat(IdentityRule.REQUEST_ID.check("<script>").orElseThrow().message())
                .doesNotContain("script");
    }

    @Test
    void anIdIsTheSameTextInALink() {
        var key = "a.b-c_d/A..7/videos/x.1-_.mp4";

        assertThat(URI.create("https://videos.example/").resolve(key).getRawPath())
                .isEqualTo("/" + key);
    }
}
