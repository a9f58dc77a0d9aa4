package ca.liaison.statistics.understanding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** A column of texts: the different ones in order of appearance, and which of them stands in each row, -1 for none. */
public record TextColumn(String[] words, int[] codes) {

    int bytes() {
        return codes.length * 4 + bytes(words);
    }

    static int bytes(String[] words) {
        return Arrays.stream(words).mapToInt(word -> 100 + word.length()).sum();
    }

    /** The place of each word in the order of a dictionary, without regard to case and accents. */
    public int[] ranks() {
        var keys = Arrays.stream(words).map(TextColumn::folded).toArray(String[]::new);
        var order = IntStream.range(0, words.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> keys[i]).thenComparing(i -> words[i]))
                .toList();
        var ranks = new int[words.length];
        for (int place = 0; place < ranks.length; place++) {
            ranks[order.get(place)] = place;
        }
        return ranks;
    }

    /** For comparing as people do: without regard to case, accents and ligatures. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .strip();
    }
}
