package io.lrmi.boot.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may depend on whom, as far as tests of applications are concerned. */
class TestModuleDependenciesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.lrmi.boot", "io.lrmi.embedded");

    @Test
    void usesOnlyWhatUsersMayCall() {
        noClasses()
                .that()
                .resideInAPackage("io.lrmi.boot.test..")
                .should()
                .dependOnClassesThat(are(resideInAnyPackage("io.lrmi..", "io.netty.."))
                        .and(are(resideOutsideOfPackages(
                                "io.lrmi", "io.lrmi.embedded", "io.lrmi.boot", "io.lrmi.boot.test.."))))
                .check(CLASSES);
    }

    @Test
    void nothingElseKnowsTests() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.lrmi.boot.test..", "io.lrmi.embedded.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.junit..",
                        "org.springframework.test..",
                        "org.springframework.boot.test..",
                        "io.lrmi.boot.test..")
                .check(CLASSES);
    }
}
