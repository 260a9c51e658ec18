package com.aifreedomstudios.video.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows that the gate bites: changes it must refuse, and changes it must let pass. */
class CompatibilityGateTest {
    private static final String RELEASED = """
            {"type":"record","name":"Thing","namespace":"n","fields":[
              {"name":"id","type":"string"},
              {"name":"size","type":"long"},
              {"name":"note","type":["null","string"],"default":null},
              {"name":"kind","type":{"type":"enum","name":"Kind","symbols":["A","B"],"default":"A"}},
              {"name":"mood","type":{"type":"enum","name":"Mood","symbols":["GOOD","BAD"]}},
              {"name":"usd","type":["null",{"type":"bytes","logicalType":"decimal","precision":12,"scale":4}],"default":null},
              {"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}},
              {"name":"part","type":{"type":"array","items":
                {"type":"record","name":"Part","fields":[{"name":"no","type":"int"}]}},"default":[]}
            ]}""";

    @ParameterizedTest(name = "refuses: {0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a removed field without default;    {"name":"id","type":"string"},;
            an added field without default;     {"name":"id";                           {"name":"new","type":"string"}, {"name":"id"
            a renamed field;                    "name":"id";                            "name":"ident"
            a renamed field with an alias;      "name":"id";                            "name":"ident","aliases":["id"]
            a renamed record;                   "name":"Thing";                         "name":"Item"
            another namespace;                  "namespace":"n";                        "namespace":"m"
            a narrowed type;                    "name":"size","type":"long";            "name":"size","type":"int"
            a widened type;                     "name":"no","type":"int";               "name":"no","type":"long"
            another type;                       "name":"size","type":"long";            "name":"size","type":"string"
            an optional field made required;    "type":["null","string"],"default":null; "type":"string","default":""
            a required field made optional;     "name":"id","type":"string";            "name":"id","type":["null","string"],"default":null
            an added union branch;              ["null","string"];                      ["null","string","long"]
            a removed union branch;             ["null","string"];                      ["null"]
            a symbol removed without default;   ["GOOD","BAD"];                         ["GOOD"]
            a symbol added without default;     ["GOOD","BAD"];                         ["GOOD","BAD","ODD"]
            a renamed enum;                     "name":"Kind";                          "name":"Sort"
            cents read as hundredths of cents;  "scale":4;                              "scale":2
            a wider amount;                     "precision":12;                         "precision":20
            microseconds for milliseconds;      timestamp-millis;                       timestamp-micros
            a field added deep inside;          {"name":"no","type":"int"};             {"name":"no","type":"int"},{"name":"new","type":"int"}
            """)
    void refuses(String change, String before, String after) {
        assertThat(CompatibilityGate.objections(changed(before, after), List.of(schema(RELEASED))))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "accepts: {0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            nothing changed;                    "name":"id";                            "name":"id"
            an added field with default;        {"name":"id";                           {"name":"new","type":["null","string"],"default":null}, {"name":"id"
            a field added deep inside;          {"name":"no","type":"int"};             {"name":"no","type":"int"},{"name":"new","type":"int","default":0}
            a removed field with default;       {"name":"note","type":["null","string"],"default":null},;
            a symbol added with default;        ["A","B"];                              ["A","B","C"]
            a symbol removed with default;      ["A","B"];                              ["A"]
            a description;                      "name":"id","type";                     "name":"id","doc":"The id.","type"
            """)
    void accepts(String change, String before, String after) {
        assertThat(CompatibilityGate.objections(changed(before, after), List.of(schema(RELEASED))))
                .isEmpty();
    }

    @Test
    void looksBackBeyondTheLatestRelease() {
        var first = schema(RELEASED);
        var second = changed("{\"name\":\"note\",\"type\":[\"null\",\"string\"],\"default\":null},", "");
        var third = changed("[\"null\",\"string\"]", "[\"null\",\"long\"]");

        assertThat(CompatibilityGate.objections(second, List.of(first))).isEmpty();
        assertThat(CompatibilityGate.objections(third, List.of(second))).isEmpty();
        assertThat(CompatibilityGate.objections(third, List.of(first, second))).isNotEmpty();
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertThat(CompatibilityGate.objections(changed("\"scale\":4", "\"scale\":2"), List.of(schema(RELEASED))))
                .containsExactly("MEANING_CHANGED at /usd: decimal(12,2), released as decimal(12,4)");
    }

    private static Schema changed(String before, String after) {
        assertThat(RELEASED).contains(before);
        return schema(RELEASED.replace(before, after == null ? "" : after));
    }

    private static Schema schema(String json) {
        return new Schema.Parser().parse(json);
    }
}
