package sockcall.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

/** Who may know whom: api stands alone, a backend knows its own way out and no other. */
class WallsTest {
    private static final String[] API = {"sockcall", "sockcall.abi", "sockcall.spi"};
    private static final String[] JNR = {"jnr..", "com.kenai.."};
    private static final String FOREIGN = "java.lang.foreign..";
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("sockcall");

    @Test
    void apiDependsOnNothingButJava() {
        classes()
                .that()
                .resideInAnyPackage(API)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..").or(resideInAnyPackage(API)))
                .check(ALL);
    }

    @Test
    void foreignMemoryIsOfFfmAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("sockcall.ffm")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(FOREIGN)
                .check(ALL);
    }

    @Test
    void jnrIsOfTheJnrBackendAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("sockcall.jnr")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JNR)
                .check(ALL);
    }

    @Test
    void backendIsFoundAsAServiceAndNeverByName() {
        noClasses()
                .that()
                .resideOutsideOfPackages("sockcall.jnr", "sockcall.ffm")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sockcall.jnr", "sockcall.ffm")
                .check(ALL);
    }

    @Test
    void jnrDoesNotKnowFfm() {
        knowsNot("sockcall.jnr", "sockcall.ffm");
    }

    @Test
    void ffmDoesNotKnowJnr() {
        assumeTrue(
                ALL.containPackage("sockcall.ffm") || "true".equals(System.getenv("CI")),
                "no JDK 22 or newer has built the ffm backend");
        knowsNot("sockcall.ffm", "sockcall.jnr");
    }

    @Test
    void unsafeIsNamedNowhere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("sun.misc.Unsafe")
                .check(ALL);
    }

    /** The command line runs scenarios, and has no JUnit. */
    @Test
    void scenariosKnowNoJUnit() {
        noClasses()
                .that()
                .resideInAnyPackage("sockcall.tck.scenario", "sockcall.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit..")
                .check(ALL);
    }

    private static void knowsNot(String one, String other) {
        noClasses()
                .that()
                .resideInAPackage(one)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(other)
                .check(ALL);
    }
}
