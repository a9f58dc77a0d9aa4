package ca.liaison.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Bilingual;
import ca.liaison.identity.Viewer;
import ca.liaison.statistics.TableCorrections.OfColumn;
import ca.liaison.statistics.asking.Filter;
import ca.liaison.statistics.asking.RowsQuery;
import ca.liaison.statistics.understanding.StatisticsForTests;
import ca.liaison.statistics.understanding.StatisticsForTests.File;
import ca.liaison.testing.MongoInMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path data;

    private StatisticsForTests room;

    @BeforeEach
    void open() {
        room = new StatisticsForTests(mongo, data, null);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void another_file_for_the_same_table_is_its_next_version_and_says_what_changed() throws IOException {
        room.publish(
                "csi",
                named(
                        "csi-2023.csv",
                        "Year,Province,Index\n2022,Ontario,58.81\n2022,Quebec,60.34\n2021,Quebec,56.79\n"));

        var next = room.publish(
                        "csi",
                        named(
                                "csi-2024.csv",
                                "Year,Province,Index,Change\n2022,Ontario,58.80,1\n2022,Quebec,60.340,2\n2023,Ontario,60.88,3\n"))
                .get(0);

        var difference = next.version().difference();
        assertThat(next.version().number()).isEqualTo(2);
        assertThat(difference.added()).isEqualTo(1);
        assertThat(difference.removed()).isEqualTo(1);
        assertThat(difference.revised()).isEqualTo(1);
        assertThat(difference.revisions())
                .containsExactly(new Difference.Revision(List.of("2022", "Ontario"), "index", "58.81", "58.8"));
        assertThat(difference.columnsAdded()).containsExactly("change");
    }

    @Test
    void renamed_columns_and_vanished_values_are_told() throws IOException {
        room.publish("v", named("a.csv", "Province,Cases,Rate\nOntario,12,1.5\nQuebec,9,2.5\nYukon,5,3.5\n"));
        var difference = room.publish(
                        "v",
                        named("a.csv", "Province,Number of cases,Rate\nOntario,12,1.5\nQuebec,10,2.5\nYukon,,3.5\n"))
                .get(0)
                .version()
                .difference();

        assertThat(difference.columnsRenamed())
                .containsExactly(new Difference.Renamed("cases", new Bilingual("Cases", "Cases"), "number-of-cases"));
        assertThat(difference.columnsAdded()).isEmpty();
        assertThat(difference.columnsRemoved()).isEmpty();
        assertThat(difference.vanished()).isEqualTo(1);
        assertThat(difference.revisions())
                .containsExactly(
                        new Difference.Revision(List.of("Quebec"), "number-of-cases", "9", "10"),
                        new Difference.Revision(List.of("Yukon"), "number-of-cases", "5", null));
    }

    @Test
    void columns_added_removed_and_read_otherwise_are_told() throws IOException {
        room.publish("v", named("a.csv", "Province,Cases,Colour\nOntario,12,red\nQuebec,9,blue\nYukon,5,red\n"));
        var difference = room.publish(
                        "v",
                        named(
                                "a.csv",
                                "Province,Cases,Rate,Weight\nOntario,many,1.5,1\nQuebec,few,2.5,2\nYukon,none,3.5,3\n"))
                .get(0)
                .version()
                .difference();

        assertThat(difference.columnsAdded()).containsExactly("rate", "weight");
        assertThat(difference.columnsRemoved()).containsExactly("colour");
        assertThat(difference.columnsRetyped()).containsExactly(new Difference.Retyped("cases", Type.WHOLE, Type.TEXT));
    }

    @Test
    void rows_are_known_by_numbers_and_by_places_however_they_are_spelt() throws IOException {
        room.publish("v", named("a.csv", "File,Days\n101,5\n102,6\n103,7\n"));
        var numbered = room.publish("v", named("b.csv", "File,Days\n101,5\n103,8\n104,7\n"))
                .get(0)
                .version()
                .difference();

        assertThat(numbered.compared()).isTrue();
        assertThat(numbered.revisions()).containsExactly(new Difference.Revision(List.of("103"), "days", "7", "8"));
        room.publish("w", named("a.csv", "City,Cases\nMontréal,5\nTORONTO,6\n"));
        assertThat(room.publish("w", named("b.csv", "City,Cases\nMontreal,5\nToronto,6\n"))
                        .get(0)
                        .version()
                        .difference()
                        .isNothing())
                .isTrue();
    }

    @Test
    void the_version_before_stays_where_it_was_cited() throws IOException {
        var first = room.publish("csi", named("a.csv", "Year,Index\n2022,1\n2021,2\n"))
                .get(0);
        room.publish("csi", named("a.csv", "Year,Index\n2022,3\n2021,2\n"));

        var cited = room.statistics.open(first.dataset().id(), 1, Viewer.anonymous(StatisticsForTests.NOON));

        assertThat(room.rows(cited.table()).rows().get(0).cells().get(1).number())
                .isEqualTo(1.0);
        assertThatThrownBy(
                        () -> room.statistics.open(first.dataset().id(), 3, Viewer.anonymous(StatisticsForTests.NOON)))
                .isInstanceOf(NoSuchDataset.class);
    }

    @Test
    void the_same_files_again_are_no_new_version() throws IOException {
        var file = named("a.csv", "Year,Index\n2022,1\n2021,2\n");
        room.publish("csi", file);

        assertThat(room.publish("csi", file).get(0).dataset().versions()).hasSize(1);
    }

    @Test
    void a_table_that_is_gone_is_listed_no_more_but_still_there() throws IOException {
        var first = room.publish(
                "two",
                named("a.csv", "Year,Index\n2022,1\n2021,2\n"),
                named("b.csv", "Weapon,Cases\nKnife,1\nGun,2\n"));

        var now = room.publish("two", named("a.csv", "Year,Index\n2022,1\n2021,2\n"));

        assertThat(first).hasSize(2);
        assertThat(now).hasSize(1);
        assertThat(room.statistics
                        .open(first.get(1).dataset().id(), null, Viewer.anonymous(StatisticsForTests.NOON))
                        .table()
                        .rows())
                .isEqualTo(2);
    }

    @Test
    void the_same_table_in_both_languages_is_one_dataset_that_knows_both_names() throws IOException {
        var found = room.publish(
                "both",
                named("drugs.csv", "Force,Seizures\npolice,10\nborder,20\n"),
                new File(
                        "drogues.csv",
                        "fr",
                        "Service,Saisies\nla police,10\nla frontière,20\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(found).hasSize(1);
        var table = found.get(0).table();
        assertThat(table.columns())
                .extracting(Column::name)
                .containsExactly(new Bilingual("Force", "Service"), new Bilingual("Seizures", "Saisies"));
        assertThat(room.rows(table).rows().get(1).cells().get(0).text())
                .isEqualTo(new Bilingual("border", "la frontière"));
        assertThat(room.statistics
                        .rows(table, new RowsQuery(List.of(Filter.equal("force", "la frontiere")), List.of(), 1, 10))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void corrections_hold_for_the_next_file_too() throws IOException {
        var dataset = room.publish("p", named("a.csv", "Some words\nYear,Amount\n2022,1\n2021,2\n"))
                .get(0)
                .dataset();
        room.datasets.save(dataset.corrected(new TableCorrections(
                new Bilingual("Losses", "Pertes"),
                2,
                1,
                List.of(new OfColumn("Amount", new Bilingual("Loss", "Perte"), Type.MONEY, new Bilingual("$", "$"))),
                "officer",
                StatisticsForTests.NOON)));

        var next = room.publish("p", named("a.csv", "Some words\nYear,Amount\n2023,5\n2022,1\n2021,2\n"))
                .get(0);

        assertThat(next.dataset().title()).isEqualTo(new Bilingual("Losses", "Pertes"));
        assertThat(next.table().columns().get(1).type()).isEqualTo(Type.MONEY);
        assertThat(next.table().columns().get(1).name()).isEqualTo(new Bilingual("Loss", "Perte"));
        assertThat(next.version().number()).isEqualTo(2);
        assertThat(next.version().difference().added()).isEqualTo(1);
    }

    private static File named(String name, String text) {
        return new File(name, "en", text.getBytes(StandardCharsets.UTF_8));
    }
}
