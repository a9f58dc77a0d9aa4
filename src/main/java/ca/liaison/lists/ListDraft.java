package ca.liaison.lists;

import ca.liaison.Bilingual;
import java.util.List;

/** A list as a program writes it, before anything is checked. Every component may be null. */
record ListDraft(Bilingual name, List<String> topics, String join, RuleDraft rule) {

    /** As {@link ListRule}, in words. */
    record RuleDraft(
            List<String> agencies,
            List<String> regions,
            List<String> roles,
            List<String> topics,
            List<String> languages) {}
}
