package ca.liaison.extraction.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers the different words of a column from 0 on. A word is looked up by its characters where they lie, so that one
 * that is known makes no new object.
 */
final class WordNumbers {

    private static final int FREE = -1;

    private final List<String> words = new ArrayList<>();
    /** Of each word its number, at the place that its characters tell or one of the next; never more than half full. */
    private int[] places = empty(64);

    private static int[] empty(int size) {
        var places = new int[size];
        Arrays.fill(places, FREE);
        return places;
    }

    int size() {
        return words.size();
    }

    String word(int number) {
        return words.get(number);
    }

    int of(char[] chars, int from, int length) {
        int place = hash(chars, from, length) & places.length - 1;
        while (places[place] != FREE && !isWord(words.get(places[place]), chars, from, length)) {
            place = place + 1 & places.length - 1;
        }
        if (places[place] == FREE) {
            places[place] = words.size();
            words.add(new String(chars, from, length));
            growWhenHalfFull();
            return words.size() - 1;
        }
        return places[place];
    }

    private static boolean isWord(String word, char[] chars, int from, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** Spread, because words that differ in their last letter are common. */
    private static int hash(char[] chars, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + chars[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private void growWhenHalfFull() {
        if (2 * words.size() <= places.length) {
            return;
        }
        var larger = empty(2 * places.length);
        for (int number = 0; number < words.size(); number++) {
            var chars = words.get(number).toCharArray();
            int place = hash(chars, 0, chars.length) & larger.length - 1;
            while (larger[place] != FREE) {
                place = place + 1 & larger.length - 1;
            }
            larger[place] = number;
        }
        places = larger;
    }

    void clear() {
        if (!words.isEmpty()) {
            words.clear();
            Arrays.fill(places, FREE);
        }
    }
}
