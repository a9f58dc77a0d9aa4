package ca.liaison.statistics.showing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.testing.MongoInMemory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is typed to narrow a table: it narrows, or it is said why not; the page always stays. */
class TypedFilterTest {

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    @TempDir
    Path data;

    private SmallTables tables;

    @BeforeEach
    void open() {
        tables = new SmallTables(MONGO, data);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void days_are_found_by_year_month_and_range() {
        assertThat(rows("date", "2021")).containsExactly("2021-01-05", "2021-06-30");
        assertThat(rows("date", "2021-06")).containsExactly("2021-06-30");
        assertThat(rows("date", "2021-01-05")).containsExactly("2021-01-05");
        assertThat(rows("date", "2021..2022")).hasSize(3);
        assertThat(rows("date", "> 2021")).containsExactly("2022-02-01");
    }

    @Test
    void numbers_are_read_as_the_language_writes_them_and_as_ranges() {
        assertThat(rows("cases", "1,200")).containsExactly("2022-02-01");
        assertThat(rows("cases", ">= 6")).containsExactly("2021-06-30", "2022-02-01");
        assertThat(rows("cases", "5 to 6")).containsExactly("2021-01-05", "2021-06-30");
        assertThat(rows("cases", "≤ 5")).containsExactly("2021-01-05");
    }

    @Test
    void what_makes_no_sense_is_said_beside_the_field_and_all_rows_stay() {
        var table = table("date", "soon", Language.FR);

        assertThat(table.lines()).hasSize(3);
        assertThat(table.wrong())
                .isEqualTo(
                        "«\u00a0soon\u00a0» n’est pas une valeur possible de la colonne «\u00a0Date\u00a0». Toutes les lignes sont affichées.");
        assertThat(table("cases", "1..x", Language.EN).wrong()).isNotNull();
        assertThat(table("date", "2021", Language.EN).wrong()).isNull();
    }

    private List<String> rows(String column, String typed) {
        var opened = opened();
        return tables
                .room
                .statistics
                .rows(
                        opened.table(),
                        new ca.liaison.statistics.asking.RowsQuery(
                                TypedFilter.of(opened.table().column(column).orElseThrow(), typed, Language.EN)
                                        .orElseThrow(),
                                List.of(),
                                1,
                                10))
                .rows()
                .stream()
                .map(row -> row.cells().get(0).raw())
                .toList();
    }

    private DatasetPage.Table table(String column, String typed, Language language) {
        var view = SmallTables.view("?where=" + column + "&is=" + typed);
        return new TableShowing(tables.room.statistics, tables.naming).of(opened(), view, PlotAddress::query, language);
    }

    private ca.liaison.statistics.OpenDataset opened() {
        return tables.open("Date,Cases\n2021-01-05,5\n2021-06-30,6\n2022-02-01,\"1,200\"\n");
    }
}
