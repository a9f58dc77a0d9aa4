package ca.liaison.search;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/** The little words of both languages: found in every text, so nothing is lost when one is not required. */
final class CommonWords {

    private static final Set<String> ALL = Stream.of(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, FrenchAnalyzer.getDefaultStopSet())
            .flatMap(words -> words.stream()).map(word -> new String((char[]) word)).collect(Collectors.toUnmodifiableSet());

    private CommonWords() {
    }

    static boolean include(String word) {
        return ALL.contains(word);
    }
}
