package ca.liaison.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassphrasesTest {

    private static final List<String> OWNER = List.of("jean.tremblay@police.example", "Jean Tremblay");

    @ParameterizedTest
    @ValueSource(strings = {"plastic kettle visits the harbour", "quatre chaussettes sous la pluie", "Zr4!kq9vT2#mWx8e", "семь синих зонтиков летят", "🐙 🐙🐳 🐢🐌 🦀🦞 🐡 🐬 🦑 🦐 🐠"})
    void long_and_unlikely_is_good_whatever_the_letters(String passphrase) {
        assertThat(Passphrases.complaint(passphrase, OWNER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fourteen chars,short", "aaaaaaaaaaaaaaaaaaaa,easy", "passwordpassword,easy", "123456789012345678,easy", "qwertyuiopasdfghjkl,easy", "iloveyouiloveyou,easy",
            "jean.tremblay@police.example,easy", "liaisonliaisonliaison,easy", "trustno1trustno1trustno1,easy"})
    void short_or_easily_guessed_is_not(String passphrase, String complaint) {
        assertThat(Passphrases.complaint(passphrase, OWNER)).hasValue("identity.passphrase." + complaint);
    }

    @Test
    void length_is_bounded_and_judging_takes_no_longer_for_that() {
        assertThat(Passphrases.complaint("x9 ".repeat(86), OWNER)).hasValue("identity.passphrase.long");
        var longest = "correct horse battery staple ".repeat(9).substring(0, Passphrases.LONGEST);
        var begun = System.nanoTime();
        Passphrases.complaint(longest, OWNER);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void an_emoji_is_one_character() {
        assertThat(Passphrases.complaint("🐙".repeat(8), OWNER)).hasValue("identity.passphrase.short");
    }
}
