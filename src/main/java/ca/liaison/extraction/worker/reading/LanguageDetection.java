package ca.liaison.extraction.worker.reading;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Tells the language of a text: English and French among the others that our files may be in. */
final class LanguageDetection {

    private static final int TOO_SHORT = 40;
    private static final List<LdLocale> KNOWN = Stream.of(
                    "en", "fr", "es", "de", "it", "pt", "nl", "pl", "ro", "sv", "da", "tr", "ru", "uk", "ar", "fa",
                    "he", "hi", "ja", "ko", "el")
            .map(LdLocale::fromString)
            .toList();

    private static LanguageDetector detector;

    private LanguageDetection() {}

    /** ISO 639-1, or null when the text does not tell. */
    static String of(String text) {
        var words = text.replaceAll("[^\\p{L}'’ ]+", " ").replaceAll(" +", " ");
        if (words.length() < TOO_SHORT) {
            return null;
        }
        return detector().getProbabilities(words).stream()
                .findFirst()
                .filter(best -> best.getProbability() > 0.7)
                .map(best -> best.getLocale().getLanguage())
                .orElse(null);
    }

    static synchronized LanguageDetector detector() {
        if (detector == null) {
            try {
                detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readBuiltIn(KNOWN))
                        .shortTextAlgorithm(0)
                        .seed(7)
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return detector;
    }
}
