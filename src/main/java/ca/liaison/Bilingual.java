package ca.liaison;

/** The same words in both languages. Either may be null only while a draft is being written. */
public record Bilingual(String en, String fr) {

    public String in(Language language) {
        return language == Language.EN ? en : fr;
    }
}
