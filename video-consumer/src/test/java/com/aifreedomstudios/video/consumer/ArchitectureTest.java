package com.aifreedomstudios.video.consumer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "com.aifreedomstudios.video.consumer";
    private static final List<String> ADAPTERS =
            List.of("replicate", "poe", "reference", "storage", "media", "kafka", "operations");

    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Each breaks one of the rules on purpose. */
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(ROOT + ".violation");

    private static final ArchRule THE_CORE_KNOWS_NO_FRAMEWORK = classes()
            .that()
            .resideInAnyPackage("..job..", "..generation..", "..catalogue..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "..consumer..job..",
                    "..consumer..generation..",
                    "..consumer..catalogue.."));

    private static final ArchRule AVRO_STAYS_IN_KAFKA = noClasses()
            .that(not(resideInAPackage("..kafka..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.avro..", "com.aifreedomstudios.video.event.v1.."));

    static Stream<ArchRule> rules() {
        var adapters = ADAPTERS.stream()
                .map(adapter -> noClasses()
                        .that()
                        .resideInAPackage(".." + adapter + "..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(ADAPTERS.stream()
                                .filter(other -> !other.equals(adapter))
                                .map(other -> ROOT + ".." + other + "..")
                                .toArray(String[]::new)))
                        .as("the adapter " + adapter + " knows no other adapter"));
        return Stream.concat(Stream.of(THE_CORE_KNOWS_NO_FRAMEWORK, AVRO_STAYS_IN_KAFKA), adapters);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKeptTo(ArchRule rule) {
        rule.check(SHIPPED);
    }

    @Test
    void bites() {
        assertThat(rules().filter(rule ->
                        rule.allowEmptyShould(true).evaluate(VIOLATIONS).hasViolation()))
                .extracting(ArchRule::getDescription)
                .contains(
                        THE_CORE_KNOWS_NO_FRAMEWORK.getDescription(),
                        AVRO_STAYS_IN_KAFKA.getDescription(),
                        "the adapter replicate knows no other adapter");
    }
}
