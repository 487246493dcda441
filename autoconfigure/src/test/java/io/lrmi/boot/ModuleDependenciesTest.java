package io.lrmi.boot;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.lrmi.lookup.AddressTranslator;
import io.lrmi.lookup.RegisteredAddress;
import io.lrmi.transport.Endpoint;
import io.lrmi.transport.TlsEngines;
import java.io.ObjectInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** Who may depend on whom, seen from the module that sees all of them. */
class ModuleDependenciesTest {

    private static final String[] API = {
        "org.openspaces..", "com.gigaspaces..", "com.j_spaces..", "net.jini..", "io.lrmi.spi.."
    };

    private static JavaClasses project;

    @BeforeAll
    static void importProject() {
        project = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.lrmi", "org.openspaces", "com.gigaspaces", "com.j_spaces", "net.jini");
    }

    /** What Java deserializes is restricted to allowed classes in one place, which is the only one that may do it. */
    @Test
    void onlyTheRestrictedStreamDeserializes() {
        noClasses()
                .that()
                .haveNameNotMatching("io\\.lrmi\\.wire\\.ValueCodec(\\$RestrictedStream)?")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .check(project);
        classes()
                .that()
                .haveNameMatching("io\\.lrmi\\.wire\\.ValueCodec\\$RestrictedStream")
                .should()
                .beAssignableTo(ObjectInputStream.class)
                .check(project);
    }

    @Test
    void theApiKnowsNoClientAndNoNetwork() {
        noClasses()
                .that()
                .resideInAnyPackage(API)
                .should()
                .dependOnClassesThat(are(resideInAnyPackage("io.lrmi..", "io.netty..", "java.nio.channels.."))
                        .and(are(resideOutsideOfPackages("io.lrmi.spi.."))))
                .check(project);
    }

    @Test
    void theClientKnowsNeitherTheEmbeddedGridNorSpringsContainer() {
        noClasses()
                .that()
                .resideInAPackage("io.lrmi..")
                .and()
                .resideOutsideOfPackages("io.lrmi.spi..", "io.lrmi.embedded..", "io.lrmi.boot..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.lrmi.embedded..",
                        "io.lrmi.boot..",
                        "org.springframework.boot..",
                        "org.springframework.beans..",
                        "org.springframework.context..")
                .check(project);
    }

    @Test
    void theEmbeddedGridKnowsNoSpring() {
        noClasses()
                .that()
                .resideInAPackage("io.lrmi.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.lrmi.boot..", "org.springframework..")
                .check(project);
    }

    @Test
    void theAutoConfigurationUsesOnlyWhatUsersMayCall() {
        noClasses()
                .that()
                .resideInAPackage("io.lrmi.boot..")
                .should()
                .dependOnClassesThat(are(resideInAnyPackage("io.lrmi..", "io.netty.."))
                        .and(are(resideOutsideOfPackages(
                                "io.lrmi", "io.lrmi.failure", "io.lrmi.spi", "io.lrmi.embedded", "io.lrmi.boot..")))
                        .and(are(not(belongToAnyOf(
                                AddressTranslator.class, RegisteredAddress.class, Endpoint.class, TlsEngines.class)))))
                .check(project);
    }

    @Test
    void autoConfigurationsAreFinalAndTheirPartsPackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(AutoConfiguration.class)
                .should()
                .bePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(project);
        classes()
                .that()
                .areAnnotatedWith(Configuration.class)
                .should()
                .bePackagePrivate()
                .check(project);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Configuration.class)
                .should()
                .bePackagePrivate()
                .check(project);
    }

    @Test
    void packagesOfTheAutoConfigurationHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("io.lrmi.boot.(*)..")
                .should()
                .beFreeOfCycles()
                .check(project);
        noClasses()
                .that()
                .resideInAPackage("io.lrmi.boot")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.lrmi.boot.*..")
                .check(project);
    }
}
