package ca.liaison.search;

import static java.util.Objects.requireNonNull;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Marking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One thing that can be found, with all that its card shows. Its text comes as passages. What is not current is found
 * by who asks for its state. Organization, published and updated may be null; length is in pages, 0 when unknown.
 *
 * @param id what the index knows it by, as {@link EntryId} says it
 * @param standsIn the same of what it stands in, as a table in a publication, or null: it is withheld with that
 */
public record SearchEntry(
        String id,
        String kind,
        String state,
        boolean current,
        Audience audience,
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
        String standsIn) {

    public SearchEntry {
        requireNonNull(id, "id");
        requireNonNull(audience, "audience");
        slug = slug == null ? new Bilingual(null, null) : slug;
        title = title == null ? new Bilingual(null, null) : title;
        summary = summary == null ? new Bilingual(null, null) : summary;
        topics = List.copyOf(topics);
        countries = List.copyOf(countries);
        languages = Set.copyOf(languages);
        formats = List.copyOf(formats);
    }

    /** The least that an entry is; the rest is told by the verbs below. */
    public static SearchEntry of(EntryId id, String kind, Audience audience, Marking marking) {
        return of(id.toString(), kind, audience, marking);
    }

    static SearchEntry of(String id, String kind, Audience audience, Marking marking) {
        return new SearchEntry(
                id, kind, null, true, audience, marking, null, null, null, List.of(), null, List.of(), Set.of(), null,
                null, List.of(), 0, null);
    }

    public SearchEntry titled(Bilingual title, Bilingual slug) {
        return new SearchEntry(
                id,
                kind,
                state,
                current,
                audience,
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
                standsIn);
    }

    public SearchEntry summarized(Bilingual summary) {
        return new SearchEntry(
                id,
                kind,
                state,
                current,
                audience,
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
                standsIn);
    }

    public SearchEntry about(List<Tag> topics, Tag organization, List<Tag> countries) {
        return new SearchEntry(
                id,
                kind,
                state,
                current,
                audience,
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
                standsIn);
    }

    public SearchEntry inState(String state, boolean current, LocalDate published, Instant updated) {
        return new SearchEntry(
                id,
                kind,
                state,
                current,
                audience,
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
                standsIn);
    }

    public SearchEntry withFiles(Set<Language> languages, List<String> formats, int length) {
        return new SearchEntry(
                id,
                kind,
                state,
                current,
                audience,
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
                standsIn);
    }

    public SearchEntry standingIn(EntryId whole) {
        return new SearchEntry(
                id,
                kind,
                state,
                current,
                audience,
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
                whole.toString());
    }

    /** The ids by which it may be withheld: its own, and that of what it stands in. */
    List<String> withheldWith() {
        return standsIn == null ? List.of(id) : List.of(id, standsIn);
    }
}
