package ca.liaison;

import java.util.Locale;
import java.util.Optional;

/**
 * The two official languages, equal in everything. The constant's lower-case name is its code (ISO 639-1) and the first
 * segment of every address.
 */
public enum Language {
    EN(Locale.CANADA),
    FR(Locale.CANADA_FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** {@code en} or {@code fr}. */
    public String code() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == EN ? FR : EN;
    }

    public static Optional<Language> ofCode(String code) {
        return switch (code == null ? "" : code) {
            case "en" -> Optional.of(EN);
            case "fr" -> Optional.of(FR);
            default -> Optional.empty();
        };
    }
}
