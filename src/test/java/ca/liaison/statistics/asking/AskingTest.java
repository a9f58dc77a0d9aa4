package ca.liaison.statistics.asking;

import static ca.liaison.statistics.asking.GroupsQuery.Function.COUNT;
import static ca.liaison.statistics.asking.GroupsQuery.Function.MAX;
import static ca.liaison.statistics.asking.GroupsQuery.Function.MEAN;
import static ca.liaison.statistics.asking.GroupsQuery.Function.SUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.statistics.Table;
import ca.liaison.statistics.asking.Filter.Operator;
import ca.liaison.statistics.asking.GroupsQuery.Measure;
import ca.liaison.statistics.asking.RowsQuery.Order;
import ca.liaison.statistics.understanding.Recognizer;
import ca.liaison.statistics.understanding.StatisticsForTests;
import ca.liaison.statistics.understanding.StatisticsForTests.File;
import ca.liaison.testing.MongoInMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AskingTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private static final String SMALL = """
            Year,Province,Offence,Cases,Rate per 100 000
            2021,Ontario,Robbery,10,1.5
            2021,Québec,Robbery,20,2.5
            2022,Ontario,Fraud,..,3.5
            2022,Québec,Fraud,40,x
            2023,Ontario,Robbery,50,0.1
            2023,,Robbery,60,0.2
            """;

    @TempDir
    Path data;

    private StatisticsForTests room;
    private Table table;

    @BeforeEach
    void publish() throws IOException {
        room = new StatisticsForTests(mongo, data, new Recognizer() {
            @Override
            public Optional<String> place(String words) {
                return words.equals("Ontario")
                        ? Optional.of("CA-ON")
                        : words.equals("Québec") ? Optional.of("CA-QC") : Optional.empty();
            }

            @Override
            public Optional<String> offence(String words) {
                return Optional.empty();
            }
        });
        table = room.publish("small", File.csv(SMALL)).get(0).table();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void rows_are_filtered_by_numbers_words_and_codes_of_places() {
        assertThat(rows(Filter.equal("year", "2021"))).containsExactly(0, 1);
        assertThat(rows(Filter.equal("province", "quebec"))).containsExactly(1, 3);
        assertThat(rows(Filter.equal("province", "CA-ON"))).containsExactly(0, 2, 4);
        assertThat(rows(new Filter("cases", Operator.GE, List.of("40")))).containsExactly(3, 4, 5);
        assertThat(rows(new Filter("cases", Operator.MISSING, List.of()))).containsExactly(2);
        assertThat(rows(new Filter("province", Operator.MISSING, List.of()))).containsExactly(5);
        assertThat(rows(new Filter("offence", Operator.CONTAINS, List.of("ROB")), Filter.equal("year", "2021", "2023")))
                .containsExactly(0, 1, 4, 5);
        assertThat(rows(
                        new Filter("offence", Operator.NE, List.of("Fraud")),
                        new Filter("year", Operator.LT, List.of("2022"))))
                .containsExactly(0, 1);
    }

    @Test
    void rows_are_sorted_with_missing_values_last_and_equal_ones_as_in_the_file() {
        assertThat(sorted(new Order("cases", false))).containsExactly(0, 1, 3, 4, 5, 2);
        assertThat(sorted(new Order("cases", true))).containsExactly(5, 4, 3, 1, 0, 2);
        assertThat(sorted(new Order("province", false), new Order("year", true)))
                .containsExactly(4, 2, 0, 3, 1, 5);
    }

    @Test
    void pages_are_cut_from_what_is_filtered_and_sorted() {
        var query = new RowsQuery(
                List.of(new Filter("cases", Operator.PRESENT, List.of())), List.of(new Order("cases", true)), 2, 2);

        var page = room.statistics.rows(table, query);

        assertThat(page.total()).isEqualTo(5);
        assertThat(page.rows()).extracting(RowPage.Row::number).containsExactly(3, 1);
    }

    @Test
    void groups_are_added_up_counted_and_compared() {
        var groups = room.statistics.groups(
                table,
                new GroupsQuery(
                        List.of(),
                        List.of("province"),
                        List.of(
                                new Measure(SUM, "cases"),
                                new Measure(MEAN, "rate-per-100-000"),
                                new Measure(MAX, "year"),
                                new Measure(COUNT, "cases")),
                        false));

        assertThat(groups).extracting(group -> group.keys().get(0).raw()).containsExactly("Ontario", "Québec", null);
        assertThat(groups.get(0).values()).containsExactly(60.0, 1.7, 2023.0, 2.0);
        assertThat(groups.get(1).values()).containsExactly(60.0, 2.5, 2022.0, 2.0);
        assertThat(groups.get(0).rows()).isEqualTo(3);
    }

    @Test
    void sums_have_no_more_digits_than_what_was_added() {
        var sum = room.statistics.groups(
                table,
                new GroupsQuery(
                        List.of(Filter.equal("year", "2023")),
                        List.of(),
                        List.of(new Measure(SUM, "rate-per-100-000")),
                        false));

        assertThat(sum.get(0).values()).containsExactly(0.3);
    }

    @Test
    void a_series_for_each_offence_has_its_points_in_the_order_of_time() {
        var series =
                room.statistics.series(table, new SeriesQuery(List.of(), "year", "offence", List.of("cases"), null));

        assertThat(series).extracting(one -> one.key().raw()).containsExactly("Robbery", "Fraud");
        assertThat(series.get(0).points()).extracting(TableSeries.Point::value).containsExactly(30.0, 110.0);
        assertThat(series.get(1).points())
                .extracting(point -> point.at().number())
                .containsExactly(2022.0);
    }

    @Test
    void columns_that_are_years_are_points_too() throws IOException {
        var wide = room.publish("wide", File.csv("Country,2020,2021,2022\nCanada,1,2,3\nFrance,4,,6\n"))
                .get(0)
                .table();

        var series =
                room.statistics.series(wide, new SeriesQuery(List.of(), SeriesQuery.YEARS, "country", List.of(), null));

        assertThat(series.get(1).key().raw()).isEqualTo("France");
        assertThat(series.get(1).points()).extracting(TableSeries.Point::value).containsExactly(4.0, null, 6.0);
        assertThat(series.get(0).points())
                .extracting(point -> point.at().number())
                .containsExactly(2020.0, 2021.0, 2022.0);
    }

    @Test
    void what_cannot_be_answered_is_refused() {
        assertThatThrownBy(() -> rows(Filter.equal("nothing", "1"))).isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> rows(Filter.equal("year", "soon"))).isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> rows(new Filter("cases", Operator.GT, List.of())))
                .isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> room.statistics.groups(
                        table,
                        new GroupsQuery(List.of(), List.of("year"), List.of(new Measure(SUM, "offence")), false)))
                .isInstanceOf(InvalidQuery.class);
    }

    @Test
    void what_cannot_be_added_up_is_refused_with_its_reason() throws IOException {
        var mixed = room.publish(
                        "mixed",
                        File.csv("Day,Rate per 100000,Share (%),Price index,Average age,Case ID,Amount\n"
                                + "2021-01-05,5.5,10%,104.5,31,100234,12.5\n2021-06-30,6.5,20%,105.5,32,100235,13.5\n"))
                .get(0)
                .table();

        assertThat(reason(table, SUM, "rate-per-100-000")).isEqualTo("datasets.query.sum.rate");
        assertThat(reason(table, SUM, "year")).isEqualTo("datasets.query.sum.year");
        assertThat(reason(table, MEAN, "year")).isEqualTo("datasets.query.sum.year");
        assertThat(reason(table, MEAN, "rate-per-100-000")).isNull();
        assertThat(reason(table, SUM, "cases")).isNull();
        assertThat(reason(mixed, SUM, "day")).isEqualTo("datasets.query.sum.date");
        assertThat(reason(mixed, SUM, mixed.columns().get(2).id())).isEqualTo("datasets.query.sum.percent");
        assertThat(reason(mixed, SUM, "price-index")).isEqualTo("datasets.query.sum.index");
        assertThat(reason(mixed, SUM, "average-age")).isEqualTo("datasets.query.sum.average");
        assertThat(reason(mixed, MEAN, "average-age")).isNull();
        assertThat(reason(mixed, SUM, "amount")).isNull();
    }

    private static String reason(Table table, GroupsQuery.Function function, String column) {
        try {
            Additivity.check(
                    new GroupsQuery(List.of(), List.of(), List.of(new Measure(function, column)), false), table);
            return null;
        } catch (InvalidQuery refused) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(ca.liaison.web.Messages.find(ca.liaison.Language.FR, refused.messageKey()))
                    .isPresent();
            return refused.messageKey();
        }
    }

    @Test
    void a_year_or_a_month_means_all_its_days() throws IOException {
        var days = room.publish(
                        "days", File.csv("Date,Cases\n2020-12-31,4\n2021-01-05,5\n2021-06-30,6\n2022-01-01,7\n"))
                .get(0)
                .table();

        assertThat(numbers(days, Operator.EQ, "2021")).containsExactly(1, 2);
        assertThat(numbers(days, Operator.EQ, "2021-06")).containsExactly(2);
        assertThat(numbers(days, Operator.EQ, "2021-01-05")).containsExactly(1);
        assertThat(numbers(days, Operator.NE, "2021")).containsExactly(0, 3);
        assertThat(numbers(days, Operator.LT, "2021")).containsExactly(0);
        assertThat(numbers(days, Operator.LE, "2021")).containsExactly(0, 1, 2);
        assertThat(numbers(days, Operator.GT, "2021")).containsExactly(3);
        assertThat(numbers(days, Operator.GE, "2021")).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> numbers(days, Operator.EQ, "2021-13")).isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> numbers(days, Operator.EQ, "NaN")).isInstanceOf(InvalidQuery.class);
    }

    private List<Integer> numbers(Table table, Operator operator, String value) {
        var filter = new Filter("date", operator, List.of(value));
        return room.statistics.rows(table, new RowsQuery(List.of(filter), List.of(), 1, 10)).rows().stream()
                .map(RowPage.Row::number)
                .toList();
    }

    @Test
    void ligatures_are_sorted_and_found_as_their_letters() throws IOException {
        var towns = room.publish("towns", File.csv("Ville;Cas\nZurich;1\nœuf;2\nOrange;3\nOdessa;4\n"))
                .get(0)
                .table();
        var sorted = room.statistics.rows(
                towns, new RowsQuery(List.of(), List.of(new RowsQuery.Order("ville", false)), 1, 10));

        assertThat(sorted.rows())
                .extracting(row -> row.cells().get(0).raw())
                .containsExactly("Odessa", "œuf", "Orange", "Zurich");
        assertThat(room.statistics
                        .rows(towns, new RowsQuery(List.of(Filter.equal("ville", "oeuf")), List.of(), 1, 10))
                        .total())
                .isEqualTo(1);
    }

    /** Against a plain loop over the same random rows, which fill many batches. */
    @Test
    void many_rows_give_the_same_answers_as_a_plain_loop() throws IOException {
        var random = new Random(7);
        var text = new StringBuilder("Year,Place,Cases\n");
        var all = new ArrayList<int[]>();
        for (int row = 0; row < 60_000; row++) {
            var values = new int[] {
                1990 + random.nextInt(30), random.nextInt(300), random.nextInt(20) == 0 ? -1 : random.nextInt(100_000)
            };
            all.add(values);
            text.append(values[0])
                    .append(",place ")
                    .append(values[1])
                    .append(',')
                    .append(values[2] < 0 ? "x" : values[2])
                    .append('\n');
        }
        var many = room.publish("many", File.csv(text.toString())).get(0).table();

        var page = room.statistics.rows(
                many,
                new RowsQuery(
                        List.of(Filter.equal("place", "place 7"), new Filter("year", Operator.GE, List.of("2000"))),
                        List.of(new Order("cases", true)),
                        1,
                        1_000));
        var sums = room.statistics.groups(
                many, new GroupsQuery(List.of(), List.of("year"), List.of(new Measure(SUM, "cases")), false));

        var expected = all.stream()
                .filter(row -> row[1] == 7 && row[0] >= 2000)
                .map(row -> row[2])
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(page.rows().stream()
                        .map(row -> row.cells().get(2).number() == null
                                ? -1
                                : row.cells().get(2).number().intValue()))
                .containsExactlyElementsOf(expected);
        var byYear = new TreeMap<Integer, Double>();
        all.forEach(row -> byYear.merge(row[0], row[2] < 0 ? 0.0 : row[2], Double::sum));
        assertThat(sums).extracting(group -> group.values().get(0)).containsExactlyElementsOf(byYear.values());
        assertThat(many.columns().get(2).missing())
                .isEqualTo((int) all.stream().filter(row -> row[2] < 0).count());
    }

    private List<Integer> rows(Filter... filters) {
        return room.statistics.rows(table, new RowsQuery(List.of(filters), List.of(), 1, 100)).rows().stream()
                .map(RowPage.Row::number)
                .toList();
    }

    private List<Integer> sorted(Order... order) {
        return room.statistics.rows(table, new RowsQuery(List.of(), List.of(order), 1, 100)).rows().stream()
                .map(RowPage.Row::number)
                .toList();
    }
}
