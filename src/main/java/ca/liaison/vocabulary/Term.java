package ca.liaison.vocabulary;

import ca.liaison.Bilingual;
import java.util.List;

/**
 * One concept of a controlled vocabulary: its id for ever, its name in both languages, other words that lead to it, and
 * for an organization its country (ISO 3166-1 alpha-2, null where it has none).
 */
public record Term(String id, Bilingual label, Also also, String country) {

    /** Other words for the concept, by language. */
    public record Also(List<String> en, List<String> fr) {
        public Also {
            en = en == null ? List.of() : List.copyOf(en);
            fr = fr == null ? List.of() : List.copyOf(fr);
        }
    }

    public Term {
        also = also == null ? new Also(List.of(), List.of()) : also;
    }
}
