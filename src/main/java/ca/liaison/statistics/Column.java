package ca.liaison.statistics;

import static java.util.Objects.requireNonNull;

import ca.liaison.Bilingual;
import ca.liaison.statistics.understanding.Understanding;
import java.util.List;

/**
 * One column of a table, as it is understood.
 *
 * @param id for addresses and programs: made of the name in the file, unique within the table
 * @param place of the column in the kept sheet, from 0
 * @param header the name as it stands in the file, without its note marks
 * @param name in both languages; where only one is known, it stands for both
 * @param unit as a reader sees it (for example {@code %}, {@code $}, {@code per 100,000 population}), null where there
 *     is none
 * @param decimals most digits after the point
 * @param year where the column itself stands for a year, as in a table with one column a year; else null
 * @param decimalComma whether its numbers are written 1.234,5
 * @param monthFirst whether its days are written 12/31/2023
 * @param total whether its values add up those of other columns, as its name says
 * @param notes the note marks of the header
 * @param missing how many cells hold a missing-value symbol or nothing
 * @param misread how many cells could not be understood as the type; they are shown as they stand and count as missing
 * @param words what the text values are called in both languages, where a twin table in the other language says so:
 *     pairs in order of appearance; else those that the vocabularies know
 * @param role what the column is for, {@link Role#CONTENT} where nothing else is known
 * @param grain of a date column; else null
 * @param group of a column that stands for a year and something else, such as "2019 – Male": what it is besides the
 *     year; else null
 * @param codes whose parts the short codes of a geography column name, as a country of ISO 3166-1 ({@code CA},
 *     {@code US}), or {@code *} where they name countries; null where the column has none
 */
public record Column(
        String id,
        Integer place,
        String header,
        Bilingual name,
        Type type,
        Bilingual unit,
        Integer decimals,
        Integer year,
        Boolean decimalComma,
        Boolean monthFirst,
        Boolean total,
        List<String> notes,
        Integer missing,
        Integer misread,
        List<Bilingual> words,
        Role role,
        Grain grain,
        String group,
        String codes) {

    public Column {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        role = role == null ? Role.CONTENT : role;
        notes = notes == null ? List.of() : List.copyOf(notes);
        words = words == null ? List.of() : List.copyOf(words);
    }

    /** One of which nothing else is known. */
    public Column(
            String id,
            Integer place,
            String header,
            Bilingual name,
            Type type,
            Bilingual unit,
            Integer decimals,
            Integer year,
            Boolean decimalComma,
            Boolean monthFirst,
            Boolean total,
            List<String> notes,
            Integer missing,
            Integer misread,
            List<Bilingual> words) {
        this(
                id,
                place,
                header,
                name,
                type,
                unit,
                decimals,
                year,
                decimalComma,
                monthFirst,
                total,
                notes,
                missing,
                misread,
                words,
                Role.CONTENT,
                null,
                null,
                null);
    }

    /** By what corrections know it: its header, or its place in the table where it has none. */
    public String key(int firstColumn) {
        return Understanding.key(header, place - firstColumn);
    }

    public Column called(Bilingual name, List<Bilingual> words) {
        return new Column(
                id,
                place,
                header,
                name,
                type,
                unit,
                decimals,
                year,
                decimalComma,
                monthFirst,
                total,
                notes,
                missing,
                misread,
                words,
                role,
                grain,
                group,
                codes);
    }

    /** The same with another type and unit. */
    public Column of(Type type, Bilingual unit) {
        return new Column(
                id,
                place,
                header,
                name,
                type,
                unit,
                decimals,
                year,
                decimalComma,
                monthFirst,
                total,
                notes,
                missing,
                misread,
                words,
                role,
                grain,
                group,
                codes);
    }

    /** The same as one that stands for a year, and for something else where {@code group} is not null. */
    public Column standingFor(int year, String group) {
        return new Column(
                id,
                place,
                header,
                name,
                type,
                unit,
                decimals,
                year,
                decimalComma,
                monthFirst,
                total,
                notes,
                missing,
                misread,
                words,
                role,
                grain,
                group,
                codes);
    }

    /** Whether its values can be added, compared and drawn, and are what the table is about. */
    public boolean isMeasure() {
        return type.isMeasure() && role == Role.CONTENT;
    }
}
