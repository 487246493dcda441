package io.lrmi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import org.junit.jupiter.api.Test;

/** Who may know whom, from the bytes up to the public API. */
class PackageRulesTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.lrmi");

    @Test
    void thereAreNoCycles() {
        slices().matching("io.lrmi.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void wireKnowsNoSocketsNoNettyAndNoSpring() {
        noClasses()
                .that()
                .resideInAPackage("io.lrmi.wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net..",
                        "java.nio.channels..",
                        "io.netty..",
                        "org.springframework..",
                        "org.openspaces..",
                        "io.lrmi",
                        "io.lrmi.transport..",
                        "io.lrmi.lookup..",
                        "io.lrmi.routing..",
                        "io.lrmi.space..")
                .check(classes);
    }

    @Test
    void transportKnowsNothingOfSpaces() {
        noClasses()
                .that()
                .resideInAPackage("io.lrmi.transport..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.lrmi.wire.space..",
                        "io.lrmi.wire.type..",
                        "io.lrmi.lookup..",
                        "io.lrmi.routing..",
                        "io.lrmi.entry..",
                        "io.lrmi.space..",
                        "org.springframework..",
                        "org.openspaces..")
                .check(classes);
    }

    @Test
    void lookupKnowsNoOperations() {
        noClasses()
                .that()
                .resideInAPackage("io.lrmi.lookup..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.lrmi.wire.space..",
                        "io.lrmi.routing..",
                        "io.lrmi.entry..",
                        "io.lrmi.space..",
                        "org.openspaces..")
                .check(classes);
    }

    @Test
    void entriesKnowNoSockets() {
        noClasses()
                .that()
                .resideInAPackage("io.lrmi.entry..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "io.netty..", "io.lrmi.transport..", "io.lrmi.routing..")
                .check(classes);
    }

    @Test
    void queriesKnowNoSockets() {
        noClasses()
                .that()
                .resideInAPackage("io.lrmi.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net..",
                        "io.netty..",
                        "io.lrmi.transport..",
                        "io.lrmi.lookup..",
                        "io.lrmi.routing..",
                        "io.lrmi.space..")
                .check(classes);
    }

    @Test
    void onlyTransportUsesNetty() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.lrmi.transport..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(classes);
    }

    @Test
    void onlyTheRestrictedStreamDeserializes() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.lrmi.wire.ValueCodec$RestrictedStream")
                .and()
                .doNotHaveFullyQualifiedName("io.lrmi.wire.ValueCodec")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .check(classes);
    }
}
