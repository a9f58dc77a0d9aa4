package ca.liaison.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Marks the words of a query wherever they stand in a text, in any inflection of either language: what the index finds, the page shows. The words of a phrase are
 * marked one by one. For one query; may be used by one thread at a time.
 */
public final class WordMarks {

    private static final Analyzer ENGLISH = Words.english();
    private static final Analyzer FRENCH = Words.french();
    private static final Analyzer EXACT = Words.exact();

    /** One thing asked for, as each way of reading text would see it. */
    private record Wanted(Set<String> english, Set<String> french, Pattern exact) {
    }

    /** A stretch of text to mark. */
    private record Span(int start, int end) {
    }

    private final List<Wanted> wanted = new ArrayList<>();

    private WordMarks(Asked asked) {
        for (var clause : asked.wanted()) {
            if (clause instanceof Clause.Pattern pattern) {
                var exact = regex(pattern.text());
                wanted.add(new Wanted(Set.of(), Set.of(), exact));
            } else {
                wanted.add(new Wanted(new HashSet<>(Words.of(clause.text(), ENGLISH)), new HashSet<>(Words.of(clause.text(), FRENCH)), null));
            }
        }
    }

    public static WordMarks of(String q) {
        return new WordMarks(QueryReader.read(q));
    }

    /** The text as HTML: escaped, and with {@code <mark>} around the words. */
    public String mark(String text) {
        var html = new StringBuilder(text.length() + 64);
        int at = 0;
        for (var span : spans(text)) {
            if (span.start() >= at) {
                html.append(escaped(text.substring(at, span.start()))).append("<mark>").append(escaped(text.substring(span.start(), span.end()))).append("</mark>");
                at = span.end();
            }
        }
        return html.append(escaped(text.substring(at))).toString();
    }

    /** Whether each thing asked for stands somewhere in the text. */
    public boolean hasAll(String text) {
        return !wanted.isEmpty() && wanted.stream().allMatch(one -> !spans(text, List.of(one)).isEmpty());
    }

    private List<Span> spans(String text) {
        return wanted.isEmpty() ? List.of() : spans(text, wanted);
    }

    private static List<Span> spans(String text, List<Wanted> all) {
        var spans = new TreeMap<Integer, Span>();
        collect(text, ENGLISH, word -> all.stream().anyMatch(one -> one.english().contains(word)), spans);
        collect(text, FRENCH, word -> all.stream().anyMatch(one -> one.french().contains(word)), spans);
        if (all.stream().anyMatch(one -> one.exact() != null)) {
            collect(text, EXACT, word -> all.stream().anyMatch(one -> one.exact() != null && one.exact().matcher(word).matches()), spans);
        }
        return List.copyOf(spans.values());
    }

    private static void collect(String text, Analyzer analyzer, Predicate<String> isWanted, TreeMap<Integer, Span> spans) {
        try (var stream = analyzer.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (isWanted.test(word.toString())) {
                    spans.putIfAbsent(offset.startOffset(), new Span(offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
    }

    private static Pattern regex(String pattern) {
        var folded = EXACT.normalize("", pattern.replace('*', '\u0001')).utf8ToString();
        return Pattern.compile(Pattern.quote(folded).replace("\u0001", "\\E.*\\Q"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
