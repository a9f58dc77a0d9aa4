package ca.liaison.search;

import static ca.liaison.Language.EN;
import static ca.liaison.Language.FR;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a viewer may not see changes nothing that they do see: two indexes, one with the forbidden entries, give the
 * same answers.
 */
class AccessTest {

    private static final String[] VOCABULARY =
            ("homicide fraud police officer border drug seizure network money crime report region year analysis victim suspect court warrant notice "
                            + "agency liaison fraude enquête saisie réseau victime frontière drogue argent rapport région année analyse tribunal mandat avis agence policier")
                    .split(" ");
    private static final Tag[] TOPICS = {
        AnEntry.tag("fraud", "Fraud", "Fraude"),
        AnEntry.tag("drugs", "Drugs", "Drogues"),
        AnEntry.tag("border", "Border", "Frontière")
    };

    @TempDir
    Path with;

    @TempDir
    Path without;

    @Test
    void a_thousand_answers_are_the_same_with_and_without_what_is_forbidden() {
        try (var all = new Index(with);
                var visible = new Index(without)) {
            fill(all, visible);
            var answersOfAll = new Searching(all, SearchingTest.THESAURUS);
            var answersOfVisible = new Searching(visible, SearchingTest.THESAURUS);
            var random = new Random(3);
            for (int i = 0; i < 1_000; i++) {
                var q = query(random);
                assertThat(answers(answersOfAll, q)).as(q).isEqualTo(answers(answersOfVisible, q));
            }
        }
    }

    @Test
    void who_may_see_more_finds_more() {
        try (var all = new Index(with);
                var visible = new Index(without)) {
            fill(all, visible);
            var searching = new Searching(all, Thesaurus.NONE);
            assertThat(searching
                            .search(SearchRequest.of("informantsecret", EN), AnEntry.CLEARED)
                            .total())
                    .isEqualTo(50);
            assertThat(searching
                            .search(SearchRequest.of("informantsecret", EN), AnEntry.ANONYMOUS)
                            .total())
                    .isZero();
        }
    }

    private static List<Object> answers(Searching searching, String q) {
        var answers = new ArrayList<>();
        answers.add(searching.search(SearchRequest.of(q, EN), AnEntry.ANONYMOUS));
        answers.add(searching.search(
                SearchRequest.of(q, FR)
                        .with(Facet.TOPIC, "fraud")
                        .sorted(Sort.TITLE)
                        .size(50),
                AnEntry.ANONYMOUS));
        answers.add(searching.suggest(q, EN, AnEntry.ANONYMOUS));
        answers.add(searching.similar("open" + Math.floorMod(q.hashCode(), 60), AnEntry.ANONYMOUS, 5));
        answers.add(searching.similar("secret" + Math.floorMod(q.hashCode(), 60), AnEntry.ANONYMOUS, 5));
        answers.add(searching.letters(FR, AnEntry.ANONYMOUS));
        answers.add(searching.latest(AnEntry.ANONYMOUS, 5));
        answers.add(searching.startingWith("F", EN, AnEntry.ANONYMOUS));
        return answers;
    }

    private static void fill(Index all, Index visible) {
        var random = new Random(2);
        var open = new ArrayList<Filing>();
        var mixed = new ArrayList<Filing>();
        // what is forbidden is long and full of the same words, so that it weighs heavily in every figure about the
        // whole collection
        for (int i = 0; i < 150; i++) {
            boolean secret = i % 3 == 2;
            var entry = (secret ? AnEntry.secret("secret" + i / 3) : AnEntry.open("open" + (i - i / 3)))
                    .titled(words(random, 4), words(random, 4))
                    .summary(words(random, 8), words(random, 8))
                    .about(TOPICS[i % 3])
                    .from(TOPICS[(i / 2) % 3])
                    .files(i % 2 == 0 ? EN : FR)
                    .page(
                            i % 2 == 0 ? EN : FR,
                            words(random, 60)
                                    + (secret
                                            ? " informantsecret reporter" + i + " fraud police frontière".repeat(100)
                                            : ""))
                    .page(null, words(random, 30));
            mixed.add(entry.filing());
            if (!secret) {
                open.add(entry.filing());
            }
        }
        all.putAll(mixed.iterator());
        visible.putAll(open.iterator());
    }

    private static String query(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> word(random);
            case 1 -> "\"" + word(random) + " " + word(random) + "\"";
            case 2 -> word(random) + " -" + word(random);
            case 3 -> misspelled(word(random)) + " " + word(random);
            case 4 -> random.nextBoolean() ? "informantsecre" : "reporter" + random.nextInt(150);
            default -> words(random, 2 + random.nextInt(3));
        };
    }

    private static String misspelled(String word) {
        return word.substring(0, 2) + "x" + word.substring(3);
    }

    private static String words(Random random, int n) {
        var words = new StringBuilder();
        for (int i = 0; i < n; i++) {
            words.append(word(random)).append(' ');
        }
        return words.toString().strip();
    }

    private static String word(Random random) {
        return VOCABULARY[Math.min(VOCABULARY.length - 1, (int) Math.abs(random.nextGaussian() * 15))];
    }
}
