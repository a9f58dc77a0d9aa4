package ca.liaison.statistics.understanding;

import ca.liaison.Bilingual;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What columns and values are called in the other language by the vocabularies, where no table in that language says
 * so. The words of the file stay as they are.
 */
final class Translations {

    private static final int MOST_WORDS = 500;
    private static final String BETWEEN = " – ";

    private final Recognizer recognizing;
    private final boolean french;

    /** @param recognizing null where nothing is known */
    Translations(Recognizer recognizing, String language) {
        this.recognizing = recognizing;
        this.french = "fr".equals(language);
    }

    /** The name of a column; of one made of levels, level by level where all are known. */
    Bilingual name(String header) {
        var same = new Bilingual(header, header);
        var whole = pair(header);
        if (whole.isPresent() || recognizing == null) {
            return whole.orElse(same);
        }
        var english = new ArrayList<String>();
        var frenchOnes = new ArrayList<String>();
        for (var level : header.split(BETWEEN)) {
            var known = pair(level);
            if (known.isEmpty() && !level.chars().noneMatch(Character::isLetter)) {
                return same;
            }
            english.add(known.map(Bilingual::en).orElse(level));
            frenchOnes.add(known.map(Bilingual::fr).orElse(level));
        }
        return new Bilingual(String.join(BETWEEN, english), String.join(BETWEEN, frenchOnes));
    }

    /** Pairs of the values that are known; nothing where two values would be called the same. */
    List<Bilingual> words(Collection<String> values) {
        if (recognizing == null || values.size() > MOST_WORDS) {
            return List.of();
        }
        var pairs = new ArrayList<Bilingual>();
        var taken = new HashSet<String>();
        for (var value : values) {
            var pair = pair(value).orElse(new Bilingual(value, value));
            if (!taken.add("en " + pair.en()) | !taken.add("fr " + pair.fr())) {
                return List.of();
            }
            if (!pair.en().equals(pair.fr())) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** The words as they stand beside those of the other language. */
    private Optional<Bilingual> pair(String words) {
        return recognizing == null
                ? Optional.empty()
                : recognizing
                        .word(words)
                        .map(known -> isFrench(words, known)
                                ? new Bilingual(known.en(), words)
                                : new Bilingual(words, known.fr()));
    }

    private boolean isFrench(String words, Bilingual known) {
        var folded = TextColumn.folded(words);
        var isEnglishWord = folded.equals(TextColumn.folded(known.en()));
        var isFrenchWord = folded.equals(TextColumn.folded(known.fr()));
        return isEnglishWord == isFrenchWord ? french : isFrenchWord;
    }
}
