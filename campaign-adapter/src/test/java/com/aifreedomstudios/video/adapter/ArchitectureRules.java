package com.aifreedomstudios.video.adapter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** The few rules that keep the parts apart, for the packages below a root. */
final class ArchitectureRules {

    private static final List<String> ADAPTERS = List.of("kafka", "platform", "upsert", "operations");

    private ArchitectureRules() {}

    /** The core knows nothing but Java. */
    static ArchRule coreImportsOnlyJava(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".campaign..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root + ".campaign..", "java..", "org.jspecify..", "org.slf4j..");
    }

    /** Adapters know the core, not each other. */
    static ArchRule adaptersDoNotKnowEachOther(String root) {
        return slices().assignedFrom(new AdaptersBelow(root)).should().notDependOnEachOther();
    }

    /** Avro's classes stay inside the package that reads and writes them. */
    static ArchRule avroStaysInKafka(String root) {
        return classes()
                .that()
                .resideOutsideOfPackage(root + ".kafka..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.apache.avro..", "com.aifreedomstudios.video.event..");
    }

    private record AdaptersBelow(String root) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return ADAPTERS.stream()
                    .filter(adapter -> (type.getPackageName() + ".").startsWith(root + "." + adapter + "."))
                    .findFirst()
                    .map(adapter -> SliceIdentifier.of(adapter))
                    .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "adapters below " + root;
        }
    }
}
