package ca.liaison.search;

import ca.liaison.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;

/**
 * The thesaurus, ready to be asked: from a run of typed words, in any inflection of either language, to the other words
 * of the same meaning.
 */
final class Expansion {

    /** More of them would only make the query slow. */
    private static final int MOST_OTHERS = 8;

    private static final Analyzer ENGLISH = WordAnalysis.english();
    private static final Analyzer FRENCH = WordAnalysis.french();

    private final Map<Key, List<Other>> meanings = new HashMap<>();
    private final Map<Key, List<Other>> written = new HashMap<>();
    private int longestRun;

    /** A word or short phrase of the same meaning. */
    record Other(String text, Language language) {}

    /** The typed words, how the thesaurus writes them where they are several, and what else they may be called. */
    record Run(int length, List<Other> written, List<Other> others) {

        int expressions() {
            return written.size() + others.size();
        }
    }

    private record Key(Language language, List<String> stems) {}

    Expansion(Thesaurus thesaurus) {
        for (var group : thesaurus.groups()) {
            var english = group.en().stream().map(text -> new Other(text, Language.EN));
            var french = group.fr().stream().map(text -> new Other(text, Language.FR));
            var all = Stream.concat(english, french).toList();
            for (var one : all) {
                var key = key(one.text(), one.language());
                longestRun = Math.max(longestRun, key.stems().size());
                if (key.stems().size() > 1) {
                    written.merge(key, List.of(one), Expansion::together);
                }
                meanings.merge(
                        key,
                        all.stream()
                                .filter(other -> !key.equals(key(other.text(), other.language())))
                                .toList(),
                        Expansion::together);
            }
        }
    }

    /** The longest run at the beginning of these words that the thesaurus knows. */
    Optional<Run> of(List<String> words) {
        for (int length = Math.min(longestRun, words.size()); length > 0; length--) {
            var text = String.join(" ", words.subList(0, length));
            var others = inBoth(meanings, text);
            if (!others.isEmpty()) {
                return Optional.of(new Run(
                        length,
                        inBoth(written, text),
                        others.stream().limit(MOST_OTHERS).toList()));
            }
        }
        return Optional.empty();
    }

    private static List<Other> inBoth(Map<Key, List<Other>> known, String text) {
        return together(
                known.getOrDefault(key(text, Language.EN), List.of()),
                known.getOrDefault(key(text, Language.FR), List.of()));
    }

    /**
     * Without the little words, because the query has lost them too: blanchiment (d') argent, traite (de) personnes.
     */
    private static Key key(String text, Language language) {
        var words = WordAnalysis.of(text, language == Language.EN ? ENGLISH : FRENCH);
        var great = words.stream().filter(word -> !CommonWords.include(word)).toList();
        return new Key(language, great.isEmpty() ? words : great);
    }

    private static List<Other> together(List<Other> some, List<Other> more) {
        var all = new ArrayList<>(some);
        more.stream().filter(other -> !all.contains(other)).forEach(all::add);
        return all;
    }
}
