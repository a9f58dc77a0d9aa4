package ca.liaison.search;

import ca.liaison.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;

/**
 * The whole text of one publication, gathered from its passages. Lucene holds a document in memory while it takes it
 * in, so of a very long text only the first part goes in as it stands; of the rest every further word goes in once, so
 * that words are found however long the text is, and phrases are found by its passages.
 */
final class WholeText {

    private static final int AS_IT_STANDS = 2_000_000;
    private static final int FURTHER_WORDS = 300_000;
    /** A word that nobody writes, so that two further words are not next to each other for a phrase. */
    private static final String APART = " q7notadjacent7q ";

    private static final int KEYWORDS = 20;
    private static final int SHORTEST_KEYWORD = 4;
    private static final int LONGEST_WORD = 60;

    private final List<String> english = new ArrayList<>();
    private final List<String> french = new ArrayList<>();
    private final List<String> exact = new ArrayList<>();
    /** Both without regard to case, and asked without making a string of every word first. */
    private final CharArrayMap<int[]> counts = new CharArrayMap<>(256, true);

    private final CharArraySet further = new CharArraySet(16, true);
    private int characters;

    /** Says whether the passage is beyond what goes in as it stands. */
    boolean add(Language language, String text) {
        if (characters > AS_IT_STANDS) {
            eachWord(text, this::addFurther);
            return true;
        }
        characters += text.length();
        exact.add(text);
        if (language != Language.FR) {
            english.add(text);
        }
        if (language != Language.EN) {
            french.add(text);
        }
        eachWord(text, this::count);
        return false;
    }

    List<String> english() {
        return withFurther(english);
    }

    List<String> french() {
        return withFurther(french);
    }

    List<String> exact() {
        return withFurther(exact);
    }

    /**
     * The words that this text uses most, judged by itself alone: what others use must not show in what is said to be
     * similar.
     */
    List<String> keywords() {
        return counts.entrySet().stream()
                .filter(word -> word.getValue()[0] > 1)
                .map(word -> Map.entry(new String((char[]) word.getKey()), word.getValue()[0]))
                .filter(word -> !CommonWords.include(word.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(KEYWORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(char[] text, int start, int length) {
        var count = counts.get(text, start, length);
        if (count == null) {
            counts.put(Arrays.copyOfRange(text, start, start + length), new int[] {1});
        } else {
            count[0]++;
        }
    }

    private void addFurther(char[] text, int start, int length) {
        if (further.size() < FURTHER_WORDS
                && !counts.containsKey(text, start, length)
                && !further.contains(text, start, length)) {
            further.add(Arrays.copyOfRange(text, start, start + length));
        }
    }

    private List<String> withFurther(List<String> texts) {
        if (further.isEmpty()) {
            return texts;
        }
        var all = new ArrayList<>(texts);
        all.add(further.stream().map(word -> new String((char[]) word)).collect(Collectors.joining(APART)));
        return all;
    }

    private interface WordReader {
        void read(char[] text, int start, int length);
    }

    private static void eachWord(String text, WordReader reader) {
        int start = -1;
        var letters = text.toCharArray();
        for (int i = 0; i <= letters.length; i++) {
            boolean letter = i < letters.length && Character.isLetterOrDigit(letters[i]);
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start >= SHORTEST_KEYWORD && i - start <= LONGEST_WORD) {
                    reader.read(letters, start, i - start);
                }
                start = -1;
            }
        }
    }
}
