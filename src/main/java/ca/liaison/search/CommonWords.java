package ca.liaison.search;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * The little words of both languages, and those that only make a question of the others: nothing is lost when one is
 * not required.
 */
final class CommonWords {

    /** Not "us" and "may", which are a country and a month. */
    private static final Set<String> OF_QUESTIONS = Set.of(
            "how",
            "what",
            "which",
            "who",
            "whom",
            "whose",
            "when",
            "where",
            "why",
            "do",
            "does",
            "did",
            "can",
            "could",
            "should",
            "would",
            "must",
            "has",
            "have",
            "had",
            "am",
            "been",
            "i",
            "me",
            "my",
            "we",
            "our",
            "you",
            "your",
            "he",
            "she",
            "him",
            "her",
            "his",
            "its",
            "them",
            "from",
            "comment",
            "pourquoi",
            "combien",
            "quand",
            "où",
            "quoi",
            "quel",
            "quelle",
            "quels",
            "quelles",
            "dois",
            "doit",
            "peut",
            "peux",
            "peuvent",
            "faut");

    private static final Set<String> ALL = Stream.concat(
                    OF_QUESTIONS.stream(),
                    Stream.of(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, FrenchAnalyzer.getDefaultStopSet())
                            .flatMap(words -> words.stream())
                            .map(word -> new String((char[]) word)))
            .collect(Collectors.toUnmodifiableSet());

    private CommonWords() {}

    static boolean include(String word) {
        return ALL.contains(word);
    }
}
