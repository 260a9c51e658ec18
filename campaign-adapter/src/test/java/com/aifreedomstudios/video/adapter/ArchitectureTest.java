package com.aifreedomstudios.video.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "com.aifreedomstudios.video.adapter";

    static Stream<Function<String, ArchRule>> rules() {
        return Stream.of(
                ArchitectureRules::coreImportsOnlyJava,
                ArchitectureRules::adaptersDoNotKnowEachOther,
                ArchitectureRules::avroStaysInKafka);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheAdapter(Function<String, ArchRule> rule) {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
        assertThat(ours).hasSizeGreaterThan(40);

        rule.apply(ROOT).check(ours);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bitesWhereItIsBroken(Function<String, ArchRule> rule) {
        String broken = ROOT + ".architecture";
        JavaClasses deliberate = new ClassFileImporter().importPackages(broken);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.apply(broken).check(deliberate))
                .withMessageContaining("Architecture Violation");
    }
}
