package ca.liaison.search;

import ca.liaison.search.Clause.Pattern;
import ca.liaison.search.Clause.Phrase;
import ca.liaison.search.Clause.Word;
import ca.liaison.search.SearchQuery.AnyOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * Reads what people type: words, {@code "a phrase"}, {@code -without}, {@code NOT without}, {@code this OR that},
 * {@code homicid*}, {@code title:word}. Whatever cannot be read as an operator is read as words, and whatever is no
 * word is passed over: there is no wrong query. For one query.
 */
final class QueryReader {

    /** More would be slow and say nothing. */
    private static final int MOST_CLAUSES = 20;

    private static final int MOST_STARS = 3;
    /** With fewer words the shortened phrase would find anything. */
    private static final int FEWEST_BEFORE_A_CUT = 3;

    private static final int LONGEST_WORD = 100;
    private static final Set<String> OR = Set.of("OR", "OU", "|");
    private static final Set<String> AND = Set.of("AND", "ET", "&", "&&", "+");
    private static final Set<String> NOT = Set.of("NOT", "SAUF", "!");
    private static final Set<String> TITLE = Set.of("title", "titre");

    private final String q;
    private final List<List<Clause>> all = new ArrayList<>();
    private final List<Clause> unwanted = new ArrayList<>();
    private int at;
    private int clauses;
    private boolean or;
    /** Whether the next thing is unwanted. */
    private boolean not;

    private QueryReader(String q) {
        this.q = q;
    }

    static SearchQuery read(String q) {
        return new QueryReader(plain(q)).read();
    }

    private SearchQuery read() {
        for (skipSpaces(); at < q.length() && clauses < MOST_CLAUSES; skipSpaces()) {
            readOne();
        }
        var groups = all.stream().map(group -> new AnyOf(List.copyOf(group))).toList();
        return new SearchQuery(withoutCommonWords(groups), List.copyOf(unwanted));
    }

    private void readOne() {
        boolean minus = q.charAt(at) == '-' && at + 1 < q.length() && !Character.isWhitespace(q.charAt(at + 1));
        if (minus || q.charAt(at) == '+') {
            at++;
        }
        boolean hyphen = minus;
        minus |= not;
        not = false;
        boolean inTitle = readField();
        if (at >= q.length()) {
            return;
        }
        if (q.charAt(at) == '"') {
            var phrase = phrase(readQuoted(), inTitle);
            keep(phrase, minus);
            if (!minus) {
                phrase.forEach(this::orWithoutCutArticle);
            }
            return;
        }
        var word = readWord();
        if (NOT.contains(word) && !hyphen && !inTitle) {
            not = true;
            or = false;
        } else if (OR.contains(word) && !minus && !inTitle) {
            or = !all.isEmpty();
        } else if (!AND.contains(word)) {
            keep(words(word, inTitle), minus);
        }
    }

    private boolean readField() {
        int colon = q.indexOf(':', at);
        boolean named = colon > at
                && colon + 1 < q.length()
                && !Character.isWhitespace(q.charAt(colon + 1))
                && TITLE.contains(q.substring(at, colon));
        if (named) {
            at = colon + 1;
        }
        return named;
    }

    private String readQuoted() {
        int end = q.indexOf('"', at + 1);
        var quoted = q.substring(at + 1, end < 0 ? q.length() : end);
        at = end < 0 ? q.length() : end + 1;
        return quoted;
    }

    private String readWord() {
        int start = at;
        while (at < q.length() && !Character.isWhitespace(q.charAt(at)) && q.charAt(at) != '"') {
            at++;
        }
        return q.substring(start, at);
    }

    private static List<Clause> phrase(String quoted, boolean inTitle) {
        var words = WordAnalysis.of(quoted);
        return words.isEmpty() ? List.of() : List.of(new Phrase(quoted, inTitle));
    }

    /**
     * A phrase that was cut at an apostrophe ends with an article that the index does not have: {@code "la
     * transformation de l"} stands in {@code la transformation de l'État}. A letter may be meant as well ({@code "as
     * listed in schedule d"}), so both are asked for.
     */
    private void orWithoutCutArticle(Clause phrase) {
        var words = WordAnalysis.of(phrase.text());
        var last = words.size() - 1;
        if (last >= FEWEST_BEFORE_A_CUT && FrenchAnalyzer.DEFAULT_ARTICLES.contains(words.get(last))) {
            all.get(all.size() - 1).add(new Phrase(String.join(" ", words.subList(0, last)), phrase.inTitle()));
        }
    }

    private static List<Clause> words(String typed, boolean inTitle) {
        var pattern = pattern(typed);
        if (pattern.isPresent()) {
            return List.of(new Pattern(pattern.get(), inTitle));
        }
        return WordAnalysis.asTyped(typed).stream()
                .<Clause>map(word -> new Word(word, inTitle))
                .toList();
    }

    /** Empty when there is no star, or nothing else. */
    private static Optional<String> pattern(String typed) {
        var kept = new StringBuilder();
        typed.codePoints()
                .limit(LONGEST_WORD)
                .filter(c -> c == '*' || Character.isLetterOrDigit(c))
                .forEach(kept::appendCodePoint);
        var pattern = kept.toString().replaceAll("\\*+", "*");
        for (int stars = (int) pattern.chars().filter(c -> c == '*').count(); stars > MOST_STARS; stars--) {
            pattern = pattern.replaceFirst("\\*(?=[^*]*$)", "");
        }
        return pattern.replace("*", "").isEmpty() || pattern.indexOf('*') < 0 ? Optional.empty() : Optional.of(pattern);
    }

    /** What looks like one word may be two hundred: each emoji and each Chinese character is a word. */
    private void keep(List<Clause> typed, boolean minus) {
        var read = typed.subList(0, Math.min(typed.size(), MOST_CLAUSES - clauses));
        clauses += read.size();
        if (minus) {
            unwanted.addAll(read);
            return;
        }
        for (var clause : read) {
            if (or) {
                all.get(all.size() - 1).add(clause);
            } else {
                all.add(new ArrayList<>(List.of(clause)));
            }
            or = false;
        }
    }

    /** A little word is asked for only when there is nothing else. */
    private static List<AnyOf> withoutCommonWords(List<AnyOf> groups) {
        var others = groups.stream()
                .filter(group -> !(group.isWord()
                        && CommonWords.include(group.clauses().get(0).text().toLowerCase(Locale.ROOT))))
                .toList();
        return others.isEmpty() ? groups : others;
    }

    private void skipSpaces() {
        while (at < q.length() && Character.isWhitespace(q.charAt(at))) {
            at++;
        }
    }

    /** One kind of quotes and spaces; no control characters, no halves of characters. */
    private static String plain(String q) {
        var plain = new StringBuilder(q.length());
        q.codePoints()
                .forEach(c -> plain.appendCodePoint(
                        switch (c) {
                            case '“', '”', '„', '«', '»' -> '"';
                            default ->
                                Character.isISOControl(c)
                                                || Character.getType(c) == Character.SURROGATE
                                                || Character.isSpaceChar(c)
                                        ? ' '
                                        : c;
                        }));
        return plain.toString();
    }
}
