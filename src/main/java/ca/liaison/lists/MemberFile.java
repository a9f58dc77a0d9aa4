package ca.liaison.lists;

import ca.liaison.Complaint;
import ca.liaison.web.Csv;
import ca.liaison.web.lists.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file of people for a list: CSV whose first line names the columns {@code email}, {@code name}, {@code language},
 * {@code agency}, in English or French, in any order; the first one must be there.
 *
 * @param rows in the order of the file
 */
record MemberFile(List<Row> rows) {

    static final int MOST_ROWS = 100_000;

    private static final Map<String, Integer> COLUMNS = Map.ofEntries(
            Map.entry("email", 0),
            Map.entry("e-mail", 0),
            Map.entry("courriel", 0),
            Map.entry("adresse", 0),
            Map.entry("name", 1),
            Map.entry("nom", 1),
            Map.entry("language", 2),
            Map.entry("langue", 2),
            Map.entry("agency", 3),
            Map.entry("organisme", 3));

    /** @param line where it stands in the file, counted from 1 */
    record Row(long line, MemberCheck.Judged judged) {}

    /** @throws Csv.Unreadable where it is no such file */
    static MemberFile read(byte[] bytes, MemberCheck check) {
        var lines = Csv.read(bytes, MOST_ROWS + 1);
        if (lines.isEmpty()) {
            throw new Csv.Unreadable("lists.file.columns");
        }
        var columns = lines.get(0).cells().stream()
                .map(heading -> COLUMNS.get(Folded.words(heading.strip())))
                .toList();
        if (!columns.contains(0)) {
            throw new Csv.Unreadable("lists.file.columns");
        }
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(1, lines.size())) {
            rows.add(new Row(line.number(), check.judge(draft(line.cells(), columns))));
        }
        return new MemberFile(rows);
    }

    private static MemberDraft draft(List<String> cells, List<Integer> columns) {
        var found = new String[4];
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            if (columns.get(i) != null) {
                found[columns.get(i)] = cells.get(i);
            }
        }
        var language = found[2] == null || found[2].isBlank() ? null : found[2];
        return new MemberDraft(found[0], found[1], language, found[3]);
    }

    boolean isWrong() {
        return rows.stream().anyMatch(row -> row.judged().person().isEmpty());
    }

    List<Subscriber> people() {
        return rows.stream().flatMap(row -> row.judged().person().stream()).toList();
    }

    /** What is wrong, each under {@code line <n>, <column>}. */
    List<Complaint> complaints() {
        return rows.stream()
                .flatMap(row -> row.judged().complaints().stream()
                        .map(complaint -> new Complaint(
                                "rows[" + row.line() + "]." + complaint.field(),
                                complaint.messageKey(),
                                complaint.arguments())))
                .limit(1_000)
                .toList();
    }
}
