package ca.liaison.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.search.Thesaurus.Synonyms;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However many words a query has, in whatever script: it is answered, wherever a query is read. */
class QueryFloodTest {

    private static final String CHINESE = different(0x4E00, 60);
    /** Twenty words that each have eight others. */
    private static final Thesaurus RICH = new Thesaurus(IntStream.range(0, 20)
            .mapToObj(group -> new Synonyms(
                    IntStream.range(0, 5)
                            .mapToObj(i -> i == 0
                                    ? "rich" + letters(group)
                                    : "other" + letters(group) + letters(i) + " expression")
                            .toList(),
                    IntStream.range(0, 5)
                            .mapToObj(i -> "autre" + letters(group) + letters(i) + " expression")
                            .toList()))
            .toList());

    @TempDir
    static Path folder;

    private static Index index;
    private static Searching searching;

    @BeforeAll
    static void fill() {
        index = new Index(folder);
        searching = new Searching(index, RICH);
        AnEntry.open("one")
                .titled("Homicide 😀 " + CHINESE, "Homicide et fraude")
                .page(Language.EN, "A homicide 😀 in 2024. " + CHINESE)
                .putInto(index);
        var lines = IntStream.range(0, 30)
                .mapToObj(line -> IntStream.range(0, 60)
                        .mapToObj(i -> Character.toString(0x5000 + line * 60 + i))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        AnEntry.open("chinese")
                .titled(CHINESE, CHINESE)
                .page(Language.EN, lines)
                .page(Language.EN, lines)
                .putInto(index);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static Stream<String> floods() {
        return Stream.of(
                different(0x1F300, 200),
                different(0x4E00, 200),
                "-" + different(0x4E00, 200),
                "title:" + different(0x1F300, 200),
                "\"" + different(0x4E00, 200) + "\"",
                "😀".repeat(200),
                "😀 ".repeat(500),
                CHINESE.repeat(4),
                "国".repeat(2_000),
                "-" + "😀".repeat(300),
                "title:" + CHINESE.repeat(4),
                "\"" + CHINESE.repeat(16) + "\"",
                "homicide OR ".repeat(80),
                "😀 OR ".repeat(200),
                "-a ".repeat(300),
                "*a*b*c ".repeat(120),
                "\"a\" ".repeat(250),
                "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t-u-v-w-x-y-z".repeat(10),
                "👨‍👩‍👧‍👦".repeat(80),
                "e\u0301".repeat(500),
                "\u202e\u0627".repeat(400),
                "\ud83d".repeat(400),
                "x".repeat(2_000),
                "ก".repeat(1_000),
                "한국어".repeat(300),
                IntStream.range(0, 20).mapToObj(i -> "rich" + letters(i)).collect(Collectors.joining(" ")),
                IntStream.range(0, 20)
                        .mapToObj(i -> "rich" + letters(i))
                        .collect(Collectors.joining(" "))
                        .replaceFirst("^", "homicyde "));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void a_flood_of_words_is_answered(String q) {
        answered(q);
    }

    @Test
    void a_page_in_chinese_has_others_that_are_like_it() {
        assertThat(searching.similar("chinese", AnEntry.ANONYMOUS, 5))
                .extracting(Hit::id)
                .contains("one");
    }

    @Test
    void what_looks_like_one_word_is_cut_after_twenty() {
        assertThat(QueryReader.read("😀".repeat(200)).all()).hasSize(20);
        assertThat(QueryReader.read("a -" + "😀".repeat(200)).unwanted()).hasSize(19);
    }

    @Test
    void random_unicode_is_answered() {
        var random = new Random(11);
        for (int i = 0; i < 200; i++) {
            answered(anything(random, 1 + random.nextInt(i % 10 == 0 ? 2_000 : 250)));
        }
    }

    private static void answered(String q) {
        for (var language : Language.values()) {
            var results = searching.search(SearchRequest.of(q, language), AnEntry.ANONYMOUS);
            assertThat(results.total()).isBetween(0L, 2L);
            results.hits().forEach(hit -> assertThat(hit.highlights()).allSatisfy(FuzzTest::isSafe));
            assertThat(searching.suggest(q, language, AnEntry.ANONYMOUS)).hasSizeLessThanOrEqualTo(8);
            assertThat(searching.within("one", q, language, AnEntry.ANONYMOUS, 50))
                    .hasSizeLessThanOrEqualTo(1);
        }
        FuzzTest.isSafe(searching.marks(q).mark("A homicide 😀 " + CHINESE, Language.EN));
    }

    private static String anything(Random random, int length) {
        var text = new StringBuilder();
        int kind = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4) == 0 ? random.nextInt(8) : kind) {
                case 0 -> text.appendCodePoint(0x1F300 + random.nextInt(0x2FF)); // emoji
                case 1 -> text.appendCodePoint(0x4E00 + random.nextInt(0x5000)); // CJK
                case 2 ->
                    text.append((char) ('a' + random.nextInt(26)))
                            .append((char) (0x300 + random.nextInt(0x70))); // combining
                case 3 -> text.append((char) (0x5D0 + random.nextInt(0x150))); // right to left
                case 4 -> text.append((char) (0xD800 + random.nextInt(0x800))); // halves of characters
                case 5 -> text.append("*?\"-+:|&( )~^OR".charAt(random.nextInt(15)));
                case 6 -> text.append(random.nextBoolean() ? " OR " : " -");
                default -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return text.toString();
    }

    /** So many words, none of them twice: the same word twice is one to the index. */
    private static String different(int first, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> Character.toString(first + i))
                .collect(Collectors.joining());
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }
}
