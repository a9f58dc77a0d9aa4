package ca.liaison.search;

import java.util.List;

/**
 * Words that mean the same within and across the languages, so that who asks in one language finds what was written in
 * the other.
 */
public record Thesaurus(List<Synonyms> groups) {

    public static final Thesaurus NONE = new Thesaurus(List.of());

    public Thesaurus {
        groups = List.copyOf(groups);
    }

    /** One meaning: words or short phrases. */
    public record Synonyms(List<String> en, List<String> fr) {

        public Synonyms {
            en = List.copyOf(en);
            fr = List.copyOf(fr);
        }
    }
}
