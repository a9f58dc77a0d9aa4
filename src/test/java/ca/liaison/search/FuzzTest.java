package ca.liaison.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No input makes an error. */
class FuzzTest {

    private static final String[] PIECES = {
        "homicide",
        "l’",
        "\"",
        "“",
        "»",
        "-",
        "--",
        "+",
        "*",
        "?",
        "a*",
        "*a*",
        "OR",
        "OU",
        "AND",
        "NOT",
        "title:",
        "titre:",
        ":",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "~",
        "^",
        "\\",
        "/",
        "|",
        "&&",
        " ",
        "\t",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\ud800",
        "\udfff",
        "😀",
        "é",
        "e\u0301",
        "œ",
        "日本語",
        "العربية",
        "\u202e",
        "<script>",
        "<mark>",
        "&amp;",
        "' OR 1=1",
        "1",
        "2024",
        "fraud",
        "the",
        "de",
        "x".repeat(300),
        "ß",
        "İ",
        "ﬁ"
    };

    @TempDir
    static Path folder;

    @Test
    void ten_thousand_queries_are_answered() {
        try (var index = new Index(folder)) {
            AnEntry.open("one")
                    .titled("Homicide & fraud <1>", "Homicide et fraude")
                    .page(Language.EN, "A homicide & <b>fraud</b> in 2024.")
                    .putInto(index);
            var searching = new Searching(index, SearchingTest.THESAURUS);
            var random = new Random(20_241);
            for (int i = 0; i < 10_000; i++) {
                var q = query(random, i % 1_000 == 0 ? 10_000 : 60);
                var results = searching.search(
                        SearchRequest.of(q, Language.values()[i % 2])
                                .with(Facet.values()[i % 6], i % 7 == 0 ? q : "study")
                                .size(i % 3)
                                .page(random.nextInt())
                                .sorted(Sort.values()[i % 3]),
                        AnEntry.ANONYMOUS);
                assertThat(results.total()).isBetween(0L, 1L);
                for (var hit : results.hits()) {
                    assertThat(hit.highlights()).allSatisfy(FuzzTest::isSafe);
                }
                assertThat(searching.suggest(q, Language.FR, AnEntry.ANONYMOUS)).hasSizeLessThanOrEqualTo(8);
            }
        }
    }

    static void isSafe(String html) {
        assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">");
        assertThat(html.split("<mark>", -1)).hasSameSizeAs(html.split("</mark>", -1));
    }

    private static String query(Random random, int most) {
        var q = new StringBuilder();
        while (q.length() < random.nextInt(most)) {
            q.append(
                    random.nextInt(8) == 0
                            ? String.valueOf((char) random.nextInt(65_536))
                            : PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(3) == 0) {
                q.append(' ');
            }
        }
        return q.toString();
    }
}
