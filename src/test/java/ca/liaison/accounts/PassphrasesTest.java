package ca.liaison.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassphrasesTest {

    private static final List<String> OWNER = List.of("jean.tremblay@police.example", "Jean Tremblay");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plastic kettle visits the harbour",
                "quatre chaussettes sous la pluie",
                "Zr4!kq9vT2#mWx8e",
                "семь синих зонтиков летят",
                "🐙 🐙🐳 🐢🐌 🦀🦞 🐡 🐬 🦑 🦐 🐠"
            })
    void long_and_unlikely_is_good_whatever_the_letters(String passphrase) {
        assertThat(Passphrases.complaint(passphrase, OWNER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fourteen chars,short",
        "aaaaaaaaaaaaaaaaaaaa,easy",
        "passwordpassword,easy",
        "123456789012345678,easy",
        "qwertyuiopasdfghjkl,easy",
        "iloveyouiloveyou,easy",
        "jean.tremblay@police.example,easy",
        "liaisonliaisonliaison,easy",
        "trustno1trustno1trustno1,easy"
    })
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

    @Test
    void what_was_judged_for_one_person_is_not_known_when_another_is_judged() {
        var others = "Bartholomew Featherstonehaugh";
        var passphrase = "featherstonehaugh bartholomew";
        var before = Passphrases.complaint(passphrase, OWNER);
        assertThat(Passphrases.complaint(passphrase, List.of("b.f@police.example", others)))
                .hasValue("identity.passphrase.easy");
        assertThat(Passphrases.complaint(passphrase, OWNER)).isEqualTo(before).isEmpty();
    }

    @Test
    void a_thousand_judgements_leave_nothing_behind() {
        var before = ConfigurationBuilder.getDefaultDictionaries().size();
        for (int number = 0; number < 1_000; number++) {
            Passphrases.complaint(
                    "Zr4!kq9vT2#mWx8e", List.of("person" + number + "@police.example", "Person Number" + number));
        }
        assertThat(ConfigurationBuilder.getDefaultDictionaries()).hasSize(before);
    }

    @Test
    void sixteen_judge_at_once_and_each_by_what_is_known_of_its_own() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        var passphrases =
                List.of("featherstonehaugh bartholomew", "quatre chaussettes sous la pluie", "iloveyouiloveyou");
        var alone = passphrases.stream()
                .map(one -> Passphrases.complaint(one, OWNER))
                .toList();
        Callable<List<Optional<String>>> judging = () -> passphrases.stream()
                .map(one -> Passphrases.complaint(one, OWNER))
                .toList();
        try {
            for (var judged : threads.invokeAll(Collections.nCopies(64, judging))) {
                assertThat(judged.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void names_are_cut_before_they_are_words() {
        var name = "abcde fghij ".repeat(100_000);
        assertThat(Passphrases.complaint("plastic kettle visits the harbour", List.of("a@police.example", name)))
                .isEmpty();
    }
}
