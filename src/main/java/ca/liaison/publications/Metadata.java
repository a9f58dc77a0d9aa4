package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Marking;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people say about a publication.
 *
 * @param language the original's language, ISO 639-1
 * @param published the day it was issued
 * @param organization id of a term of the vocabulary, like each of the topics
 * @param countries ISO 3166-1 alpha-2
 * @param source where facts and figures come from, may be null
 * @param handling null where nothing is said beyond the marking, as in everything from before there was more to say
 * @param tables how tables in it are to be read, where somebody said so; null where nobody did
 */
public record Metadata(
        Kind kind,
        String language,
        Bilingual title,
        Bilingual summary,
        LocalDate published,
        String organization,
        List<String> topics,
        List<String> countries,
        Marking marking,
        State state,
        List<Relation> relations,
        Bilingual source,
        Handling handling,
        List<TableWords> tables) {

    public Metadata {
        topics = topics == null ? List.of() : List.copyOf(topics);
        countries = countries == null ? List.of() : List.copyOf(countries);
        relations = relations == null ? List.of() : List.copyOf(relations);
        handling = Handling.NONE.equals(handling) ? null : handling;
        tables = tables == null || tables.isEmpty() ? null : List.copyOf(tables);
    }

    /** With nothing said of its tables. */
    public Metadata(
            Kind kind,
            String language,
            Bilingual title,
            Bilingual summary,
            LocalDate published,
            String organization,
            List<String> topics,
            List<String> countries,
            Marking marking,
            State state,
            List<Relation> relations,
            Bilingual source,
            Handling handling) {
        this(
                kind,
                language,
                title,
                summary,
                published,
                organization,
                topics,
                countries,
                marking,
                state,
                relations,
                source,
                handling,
                null);
    }

    public Metadata in(State next) {
        return new Metadata(
                kind,
                language,
                title,
                summary,
                published,
                organization,
                topics,
                countries,
                marking,
                next,
                relations,
                source,
                handling,
                tables);
    }

    Metadata handled(Handling other) {
        return new Metadata(
                kind,
                language,
                title,
                summary,
                published,
                organization,
                topics,
                countries,
                marking,
                state,
                relations,
                source,
                other,
                tables);
    }

    /** Nobody types these with the rest, so they are taken over from what stands. */
    public Metadata tabled(List<TableWords> other) {
        return new Metadata(
                kind,
                language,
                title,
                summary,
                published,
                organization,
                topics,
                countries,
                marking,
                state,
                relations,
                source,
                handling,
                other);
    }

    public Metadata correcting(TableWords words) {
        return tabled(Stream.concat(
                        tableWords().stream().filter(one -> !one.table().equals(words.table())), Stream.of(words))
                .toList());
    }

    public List<TableWords> tableWords() {
        return tables == null ? List.of() : tables;
    }

    /** How a table is to be read, where somebody said so. */
    public Optional<TableWords> wordsOf(String table) {
        return tableWords().stream().filter(one -> one.table().equals(table)).findFirst();
    }

    /** Whether anything about it says that not everybody may do everything with it. */
    boolean isMarked() {
        return !marking.equals(Marking.PUBLIC) || orders().originatorMarking() != null;
    }

    public Handling orders() {
        return handling == null ? Handling.NONE : handling;
    }

    /** Whoever may read it once it is released. */
    Audience readers() {
        var released =
                Audience.of(marking).releasedTo(orders().tokens()).between(orders().embargo(), orders().expires());
        return MarkingRules.needsList(marking) && !orders().hasList() ? released.onlyStaff() : released;
    }

    /** Who may read it as it stands: what is not released, only the staff. */
    public Audience audience() {
        return state.isReleased() ? readers() : readers().onlyStaff();
    }
}
