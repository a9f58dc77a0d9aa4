package ca.liaison.statistics.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a column without the marks that lead to notes.
 *
 * @param name null for a column without one
 * @param marks as they stand, without their brackets
 */
record ColumnHeader(String name, List<String> marks) {

    private static final Pattern RAISED = Pattern.compile("\\s*([*†‡§¹²³⁰⁴-⁹ᵃ-ᶻʰ-ʸⁿ]+)$");
    private static final Pattern GLUED = Pattern.compile("(?<=[\\p{L}).])(\\d{1,2}(?:, ?\\d{1,2})*)$");

    /** A raised figure leads to a note; a plain one at the end of a word too, where a note begins with it. */
    static ColumnHeader of(String header, List<String> notes) {
        if (header == null) {
            return new ColumnHeader(null, List.of());
        }
        var raised = RAISED.matcher(header);
        if (raised.find() && raised.start() > 0) {
            return new ColumnHeader(header.substring(0, raised.start()), List.of(raised.group(1)));
        }
        var ofYear = YearText.mark(header);
        if (ofYear != null) {
            return new ColumnHeader(YearText.withoutMarks(header), List.of(ofYear));
        }
        var glued = GLUED.matcher(header);
        if (glued.find()
                && notes.stream()
                        .anyMatch(note -> note.startsWith(glued.group(1).split(",")[0]))) {
            return new ColumnHeader(
                    header.substring(0, glued.start()),
                    new ArrayList<>(List.of(glued.group(1).split(", ?"))));
        }
        return new ColumnHeader(header, List.of());
    }
}
