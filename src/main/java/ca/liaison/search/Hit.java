package ca.liaison.search;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.Marking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One entry found, with all that its card shows, so that a page of results reads no store. Null where the entry had
 * null. Highlights and pages are filled by a search for words only; highlights are HTML with no markup but
 * {@code <mark>}.
 *
 * @param entry what the index knows it by ({@link EntryId})
 */
public record Hit(
        String entry,
        String kind,
        String state,
        Marking marking,
        Bilingual slug,
        Bilingual title,
        Bilingual summary,
        List<Tag> topics,
        Tag organization,
        List<Tag> countries,
        Set<Language> languages,
        LocalDate published,
        Instant updated,
        List<String> formats,
        int length,
        List<String> highlights,
        List<PageHit> pages) {

    /** The name of the source that it is of. */
    public String source() {
        return EntryId.read(entry).source();
    }

    /** What its source calls it. */
    public String id() {
        return EntryId.read(entry).id();
    }

    Hit found(List<String> highlights, List<PageHit> pages) {
        return new Hit(
                entry,
                kind,
                state,
                marking,
                slug,
                title,
                summary,
                topics,
                organization,
                countries,
                languages,
                published,
                updated,
                formats,
                length,
                highlights,
                pages);
    }
}
