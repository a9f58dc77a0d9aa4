package ca.liaison.accounts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Nothing hashes or judges beside the line for it; the first administrator's password is checked before anybody can
 * ask.
 */
@AnalyzeClasses(packages = "ca.liaison.accounts", importOptions = ImportOption.DoNotIncludeTests.class)
class PassphraseWorkTest {

    @ArchTest
    static final ArchRule hashing_has_a_place =
            onlyFor("Passwords", "Passwords(\\$Nobody)?|Hashing|RecoveryCodes|FirstAdministrator");

    @ArchTest
    static final ArchRule recovery_codes_are_hashed_in_that_place =
            onlyFor("RecoveryCodes", "RecoveryCodes|signin\\.Proving|own\\.Enrolling");

    @ArchTest
    static final ArchRule judging_has_a_place = onlyFor("Passphrases", "Passphrases|Hashing|signin\\.SigningIn");

    private static ArchRule onlyFor(String name, String users) {
        return classes()
                .that()
                .haveSimpleName(name)
                .should()
                .onlyHaveDependentClassesThat()
                .haveNameMatching(".*\\.accounts\\.(" + users + ")");
    }
}
