package ca.liaison.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    @Test
    void the_readme_prints_the_table() throws Exception {
        var table = Stream.of(Allowance.values())
                .map(kind -> "| " + kind.what() + " | " + kind.free() + " | " + kind.beyond() + " | "
                        + Allowance.said(kind.forgotten()) + " |")
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("README.md"))).contains(table);
    }

    @Test
    void the_readme_says_how_many_passphrases_are_checked_at_once() throws Exception {
        var strangers = new StrangersPassphrases();
        var work = new PassphraseWork();

        assertThat((strangers.places() + work.places()) * Passwords.MEMORY_KIB)
                .isPositive()
                .isLessThanOrEqualTo(64 * 1024);
        assertThat(Files.readString(Path.of("README.md")))
                .contains(
                        "64 MiB",
                        strangers.places() + " at once of strangers",
                        work.places() + " of whoever is known",
                        strangers.line() + " more wait in each of the two lines",
                        "at most " + new WaitingRoom().places() + " at a time");
    }
}
