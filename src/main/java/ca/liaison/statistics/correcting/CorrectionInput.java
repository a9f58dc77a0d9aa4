package ca.liaison.statistics.correcting;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.TableCorrections;
import ca.liaison.statistics.TableCorrections.OfColumn;
import ca.liaison.statistics.Type;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The fields of the form as they were typed. What is as the machine has it anyway is no correction, so that it may
 * learn.
 */
final class CorrectionInput {

    static final int MOST_COLUMNS = 60;
    private static final int LONGEST = 300;
    private static final int MOST_HEADER_ROWS = 20;

    private final MultivaluedMap<String, String> fields;

    CorrectionInput(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    String first(String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    int revision() {
        return number("revision", -1);
    }

    List<Complaint> complaints() {
        var complaints = new ArrayList<Complaint>();
        if (first("titleEn").isEmpty()) {
            complaints.add(Complaint.of("titleEn", "forms.titleEn.missing"));
        }
        if (first("titleFr").isEmpty()) {
            complaints.add(Complaint.of("titleFr", "forms.titleFr.missing"));
        }
        if (number("firstRow", -1) < 1) {
            complaints.add(Complaint.of("firstRow", "datasets.correct.firstRow.wrong"));
        }
        if (number("headerRows", -1) < 0 || number("headerRows", -1) > MOST_HEADER_ROWS) {
            complaints.add(Complaint.of("headerRows", "datasets.correct.headerRows.wrong", MOST_HEADER_ROWS));
        }
        return complaints;
    }

    /**
     * @param machine how the table is understood without any correction
     * @param machineTitle how it is called then
     */
    TableCorrections corrections(Table machine, Bilingual machineTitle, String by, Instant at) {
        var title = both("titleEn", "titleFr");
        int firstRow = number("firstRow", machine.region().firstRow() + 1);
        int headerRows = number("headerRows", machine.region().headerRows());
        var columns = new ArrayList<OfColumn>();
        for (int i = 0; i < MOST_COLUMNS && has("header" + i); i++) {
            columns.add(column(i, machine));
        }
        return new TableCorrections(
                machineTitle.equals(title) ? null : title,
                firstRow == machine.region().firstRow() + 1 ? null : firstRow,
                headerRows == machine.region().headerRows() ? null : headerRows,
                columns.stream()
                        .filter(one -> one.name() != null || one.type() != null || one.unit() != null)
                        .toList(),
                by,
                at);
    }

    private OfColumn column(int i, Table machine) {
        var header = first("header" + i);
        var known = machine.columns().stream()
                .filter(column -> column.key(machine.region().firstColumn()).equals(header))
                .findFirst();
        var name = both("name" + i + "En", "name" + i + "Fr");
        var type = type(first("type" + i));
        var unit = both("unit" + i + "En", "unit" + i + "Fr");
        return new OfColumn(
                header,
                name == null || known.map(Column::name).filter(name::equals).isPresent() ? null : name,
                type == null || known.map(Column::type).filter(type::equals).isPresent() ? null : type,
                unit == null || known.map(Column::unit).filter(unit::equals).isPresent() ? null : unit);
    }

    /** Where only one language was filled in, its words stand for both. */
    private Bilingual both(String en, String fr) {
        var english = bounded(first(en));
        var french = bounded(first(fr));
        return english.isEmpty() && french.isEmpty()
                ? null
                : new Bilingual(english.isEmpty() ? french : english, french.isEmpty() ? english : french);
    }

    private static String bounded(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private static Type type(String code) {
        try {
            return Type.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private int number(String name, int otherwise) {
        return first(name).matches("\\d{1,7}") ? Integer.parseInt(first(name)) : otherwise;
    }
}
