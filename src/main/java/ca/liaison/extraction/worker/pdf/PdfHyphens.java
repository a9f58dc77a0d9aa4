package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.worker.reading.Flow;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts a word together that was parted at the end of a line. Whether it has a hyphen of its own is not written
 * anywhere; what the document says elsewhere tells most of them. The reader sees the likelier form, and the other one
 * is found as well.
 */
final class PdfHyphens {

    private static final char SOFT = '\u00ad';
    private static final String HYPHENS = "-\u2010" + SOFT;
    private static final int MOST_WORDS = 100_000;
    private static final int LONGEST = 60;
    /** {@code pre- and post-war}: the hyphen waits for another word. */
    private static final Set<String> WAITED_FOR =
            Set.of("and", "or", "to", "through", "et", "ou", "à", "puis", "und", "oder", "bis", "y", "o");
    /** One line in so many ends in a parted word where whoever set the text parts words at all. */
    private static final int SELDOM = 120;

    private static final Pattern ADDRESS = Pattern.compile("\\S*([/@\\\\]|www\\.)\\S*");
    private static final Pattern LAST = Pattern.compile("\\S+$");
    private static final Pattern FIRST = Pattern.compile("^\\S+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern LEADING = Pattern.compile("^[\\p{L}\\p{M}\\p{N}]+(-[\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern TRAILING = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(-[\\p{L}\\p{M}\\p{N}]+)*$");

    private final Flow flow;
    private final Set<String> known = new HashSet<>();
    private long lines;
    private long partedLines;

    PdfHyphens(Flow flow) {
        this.flow = flow;
    }

    /** Words that stand whole in these lines. */
    void learn(List<PdfLine> lines) {
        var parted = false;
        for (var line : lines) {
            int last = line.words().size() - 1;
            for (int i = parted ? 1 : 0; i <= last && known.size() < MOST_WORDS; i++) {
                var word = line.words().get(i).text();
                if (word.length() > 1 && word.length() < LONGEST && !(i == last && isParted(word))) {
                    known.add(plain(word));
                }
            }
            parted = isParted(line.last().text());
            partedLines += parted ? 1 : 0;
        }
        this.lines += lines.size();
    }

    private static String plain(String word) {
        var bare =
                Character.isLetterOrDigit(word.charAt(0)) && Character.isLetterOrDigit(word.charAt(word.length() - 1))
                        ? word
                        : EDGES.matcher(word).replaceAll("");
        int elided = Math.max(bare.lastIndexOf('\''), bare.lastIndexOf('’'));
        return lower(elided > 0 && elided < bare.length() - 3 ? bare.substring(elided + 1) : bare);
    }

    /** Goes on with what stands on the next line. */
    void join(StringBuilder text, String more) {
        int last = text.length() - 1;
        if (last < 0 || more.isEmpty() || text.charAt(last) == '\n') {
            text.append(more);
        } else if (isParted(text) && Character.isLetterOrDigit(more.charAt(0))) {
            joinParted(text, more);
        } else {
            text.append(' ').append(more);
        }
    }

    private static boolean isParted(CharSequence text) {
        int last = text.length() - 1;
        return last > 0 && HYPHENS.indexOf(text.charAt(last)) >= 0 && Character.isLetterOrDigit(text.charAt(last - 1));
    }

    private void joinParted(StringBuilder text, String more) {
        int last = text.length() - 1;
        var before = TRAILING.matcher(text.substring(Math.max(0, last - LONGEST), last));
        var after = LEADING.matcher(more);
        if (!before.find() || !after.find()) {
            text.append(' ').append(more);
            return;
        }
        var soft = text.charAt(last) == SOFT;
        var head = before.group();
        var tail = after.group();
        if (isAddress(text.substring(Math.max(0, last - LONGEST)), more)) {
            text.append(more);
        } else if (soft || maybeOneWord(head, tail)) {
            var one = soft ? !known.contains(lower(head + '-' + tail)) : isOneWord(head, tail);
            text.setLength(last);
            text.append(one ? "" : "-").append(more);
            flow.variant(one ? head + '-' + tail : head + tail);
        } else if (WAITED_FOR.contains(lower(tail))) {
            text.append(' ').append(more);
        } else {
            text.append(isNumber(head) == isNumber(tail) || !isNumber(head) ? "" : " ")
                    .append(more);
        }
    }

    private static boolean isAddress(String text, String more) {
        var before = LAST.matcher(text);
        var after = FIRST.matcher(more);
        return before.find() && ADDRESS.matcher(before.group()).matches()
                || after.find() && ADDRESS.matcher(after.group()).matches();
    }

    /** Only within a word small letters follow letters, or capitals capitals. */
    private static boolean maybeOneWord(String head, String tail) {
        char end = head.charAt(head.length() - 1);
        char start = tail.charAt(0);
        var capitals = head.length() > 1 && tail.length() > 1 && isCapitals(head) && isCapitals(tail);
        return Character.isLetter(end)
                && (Character.isLowerCase(start) || capitals)
                && !WAITED_FOR.contains(lower(tail));
    }

    private boolean isOneWord(String head, String tail) {
        var first = lower(head);
        var second = lower(tail);
        if (known.contains(first + '-' + second)) {
            return false;
        }
        if (known.contains(first + second)) {
            return true;
        }
        return first.length() > 1 // e-mail
                && first.indexOf('-') < 0
                && second.indexOf('-') < 0
                && !PdfCompounds.are(first, second)
                && partedLines * SELDOM >= lines
                && !(first.length() > 2 && second.length() > 2 && known.contains(first) && known.contains(second));
    }

    private static boolean isCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(lower(word));
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
