package ca.liaison.search;

import ca.liaison.Language;
import ca.liaison.search.Clause.Phrase;
import ca.liaison.search.Clause.Word;
import ca.liaison.search.SearchQuery.AnyOf;
import ca.liaison.search.Snippet.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Finds in a text what was asked, reading it as the index does. Not the index's highlighter: that reads every passage
 * once for each field, also those that are not shown, and cuts only at the ends of sentences, which tables do not have.
 */
final class Marker {

    private static final Analyzer ENGLISH = WordAnalysis.english();
    private static final Analyzer FRENCH = WordAnalysis.french();
    private static final Analyzer EXACT = WordAnalysis.exact();
    /** A sheet may be endless; after so many places there is enough to choose from. */
    private static final int MOST_SPANS = 1_000;

    private final List<Run> english = new ArrayList<>();
    private final List<Run> french = new ArrayList<>();
    private final List<Run> exact = new ArrayList<>();
    private final int asked;

    /** Words one after the other, each of which is recognized, and which of the things asked they are. */
    private record Run(List<Predicate<String>> words, int asked) {}

    private record Token(String word, int start, int end) {}

    Marker(List<AnyOf> groups, Expansion expansion) {
        asked = groups.size();
        for (int i = 0; i < groups.size(); i++) {
            for (var clause : groups.get(i).clauses()) {
                add(clause, i);
            }
            int which = i;
            var words = groups.stream()
                    .skip(i)
                    .takeWhile(AnyOf::isWord)
                    .map(group -> group.clauses().get(0).text())
                    .toList();
            expansion
                    .of(words)
                    .ifPresent(run -> run.others()
                            .forEach(other -> add(
                                    other.language() == Language.EN ? english : french,
                                    other.language() == Language.EN ? ENGLISH : FRENCH,
                                    other.text(),
                                    which)));
        }
    }

    /** The part of the text that says most of what was asked. */
    String mark(String text, Language language) {
        return new Snippet(text, spans(text, language)).html();
    }

    /** The whole text. */
    String markAll(String text, Language language) {
        return new Snippet(text, spans(text, language)).whole();
    }

    /** Whether each of the things asked stands somewhere in the text. */
    boolean findsAll(String text, Language language) {
        return asked > 0
                && spans(text, language).stream()
                                .mapToInt(Span::asked)
                                .distinct()
                                .count()
                        == asked;
    }

    private List<Span> spans(String text, Language language) {
        var spans = new ArrayList<Span>();
        if (language != Language.FR) {
            find(english, ENGLISH, text, spans);
        }
        if (language != Language.EN) {
            find(french, FRENCH, text, spans);
        }
        find(exact, EXACT, text, spans);
        return inOrder(spans);
    }

    private void add(Clause clause, int asked) {
        if (clause instanceof Word word) {
            add(english, ENGLISH, word.text(), asked);
            add(french, FRENCH, word.text(), asked);
        } else if (clause instanceof Phrase phrase) {
            add(exact, EXACT, phrase.text(), asked);
        } else {
            var pattern =
                    Pattern.compile(Stream.of(WordAnalysis.folded(clause.text()).split("\\*", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".*")));
            exact.add(new Run(List.of(word -> pattern.matcher(word).matches()), asked));
        }
    }

    private static void add(List<Run> runs, Analyzer analyzer, String text, int asked) {
        var words = WordAnalysis.of(text, analyzer).stream()
                .<Predicate<String>>map(word -> word::equals)
                .toList();
        if (!words.isEmpty()) {
            runs.add(new Run(words, asked));
        }
    }

    private static void find(List<Run> runs, Analyzer analyzer, String text, List<Span> spans) {
        if (runs.isEmpty()) {
            return;
        }
        int longest = runs.stream().mapToInt(run -> run.words().size()).max().orElse(1);
        var last = new ArrayList<Token>();
        int found = 0;
        try (var stream = analyzer.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (found < MOST_SPANS && stream.incrementToken()) {
                if (last.size() == longest) {
                    last.remove(0);
                }
                last.add(new Token(word.toString(), place.startOffset(), place.endOffset()));
                for (var run : runs) {
                    if (endsWith(last, run)) {
                        spans.add(new Span(
                                last.get(last.size() - run.words().size()).start(), place.endOffset(), run.asked()));
                        found++;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
    }

    private static boolean endsWith(List<Token> tokens, Run run) {
        int from = tokens.size() - run.words().size();
        if (from < 0) {
            return false;
        }
        for (int i = 0; i < run.words().size(); i++) {
            if (!run.words().get(i).test(tokens.get(from + i).word())) {
                return false;
            }
        }
        return true;
    }

    private static List<Span> inOrder(List<Span> spans) {
        spans.sort((a, b) ->
                a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(b.end(), a.end()));
        var kept = new ArrayList<Span>();
        for (var span : spans) {
            if (kept.isEmpty() || span.start() >= kept.get(kept.size() - 1).end()) {
                kept.add(span);
            }
        }
        return kept;
    }
}
