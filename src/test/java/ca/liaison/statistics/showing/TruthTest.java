package ca.liaison.statistics.showing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.plots.ChartType;
import ca.liaison.plots.Figure.Point;
import ca.liaison.plots.Figure.Strand;
import ca.liaison.testing.MongoInMemory;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn first of a table, and whether every sentence about it can be signed. */
class TruthTest {

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
    void a_small_increase_is_not_one_of_nothing() {
        var opened = tables.open("Year,Cases\n2019,30190\n2020,30200\n");

        assertThat(tables.told(opened, "", Language.EN).get(0))
                .startsWith("Cases rose from 30,190 (2019) to 30,200 (2020), an increase of 0.03%.");
        assertThat(tables.told(opened, "", Language.FR).get(0)).contains("soit une hausse de 0,03\u00a0%.");
    }

    @Test
    void rows_of_cases_are_counted_and_their_coordinates_are_not_drawn() {
        var opened = tables.open(
                "Month,Latitude,Longitude,Crime type\n2021-08,51.5,-0.1,Theft\n2021-08,51.6,-0.2,Theft\n2021-08,51.7,-0.3,Burglary\n");
        var figure = tables.figure(opened, "");

        assertThat(figure.look()).isEqualTo(ChartType.ROWS);
        assertThat(figure.points()).extracting(Point::label).containsExactly("Theft", "Burglary");
        assertThat(figure.strands().get(0).values()).containsExactly(2.0, 1.0);
        assertThat(figure.title()).endsWith("Number of rows, August 2021");
        assertThat(tables.told(opened, "", Language.EN))
                .containsExactly(
                        "In August 2021, the value was 2 for Theft and 1 for Burglary. The highest is 2 times the lowest.");
    }

    @Test
    void the_base_of_an_index_is_a_year_that_every_line_has() {
        var opened = tables.open(
                "Province,Year,Cases\nOntario,2010,100\nOntario,2011,110\nOntario,2012,120\nQuebec,2011,50\nQuebec,2012,75\n");
        var figure = tables.figure(opened, "?scale=index");

        assertThat(figure.unit()).isEqualTo("Index, 2011 = 100");
        assertThat(figure.strands())
                .extracting(strand -> strand.values().get(1))
                .containsOnly(100.0);
        assertThat(figure.strands())
                .filteredOn(strand -> strand.name().equals("Quebec"))
                .extracting(strand -> strand.values().get(2))
                .containsExactly(150.0);
    }

    @Test
    void without_a_common_year_there_is_no_index_and_it_is_said() {
        var opened = tables.open(
                "Province,Year,Cases\nOntario,2010,100\nOntario,2011,110\nQuebec,2012,75\nQuebec,2013,75\n");

        assertThat(tables.plot(opened, "?scale=index", Language.EN).notes())
                .contains("No index can be drawn: at no point in time do all series have a value above zero.");
        assertThat(tables.figure(opened, "?scale=index").base()).isNull();
    }

    @Test
    void the_lowest_of_all_is_told_where_only_some_are_drawn() {
        var opened = tables.open("Country,Rate\n"
                + IntStream.rangeClosed(1, 60)
                        .mapToObj(n -> "Place %02d,%d\n".formatted(n, n))
                        .collect(Collectors.joining()));

        assertThat(tables.told(opened, "", Language.EN).get(0))
                .startsWith("Of 60 values, the highest is that of Place 60 (60) and the lowest that of Place 01 (1).");
        assertThat(tables.plot(opened, "", Language.EN).notes()).hasSize(1);
    }

    @Test
    void one_moment_is_a_ranking_told_at_its_moment() {
        var opened = tables.open(
                "Province,Year,Sex,Cases\nOntario,2019,F,8\nOntario,2019,M,12\nQuebec,2019,F,2\nQuebec,2019,M,3\n");
        var figure = tables.figure(opened, "");

        assertThat(figure.look()).isEqualTo(ChartType.ROWS);
        assertThat(figure.strands().get(0).values()).containsExactly(20.0, 5.0);
        assertThat(tables.told(opened, "", Language.EN).get(0))
                .startsWith("In 2019, the value was 20 for Ontario and 5 for Quebec.");
        assertThat(tables.told(opened, "", Language.FR).get(0))
                .startsWith(
                        "En 2019, la valeur était de 20 pour «\u00a0Ontario\u00a0» et de 5 pour «\u00a0Québec\u00a0».");
        assertThat(tables.figure(opened, "?f.sex=F").title()).endsWith("Sex: F, 2019");
    }

    @Test
    void what_is_held_still_is_named_though_its_letters_are_in_the_title() {
        var csv = "Sex,Province,Year,Victims\n"
                + "F,Ontario,2019,10\nM,Ontario,2019,30\nF,Ontario,2020,11\nM,Ontario,2020,33\n"
                + "F,Quebec,2019,6\nM,Quebec,2019,16\nF,Quebec,2020,5\nM,Quebec,2020,15\n";
        var kinds = csv.replace("Sex", "Kind").replace("M,", "Ig,");

        assertThat(tables.figure(tables.open(kinds), "").title())
                .contains("Kind: F")
                .startsWith("Figures");
        var summed = tables.open("s", "en", csv);
        assertThat(tables.figure(summed, "").strands())
                .filteredOn(strand -> strand.name().equals("Ontario"))
                .extracting(Strand::values)
                .containsExactly(java.util.List.of(40.0, 44.0));
        assertThat(tables.figure(summed, "?f.sex=M").title()).contains("Sex: M");
    }

    @Test
    void a_ranking_leaves_the_total_out_and_tells_it_apart() {
        var opened = tables.open("State,Cases\nOhio,10\nTexas,20\nTotal,30\n");
        var plot = tables.plot(opened, "", Language.EN);

        assertThat(plot.figure().points()).extracting(Point::label).containsExactly("Texas", "Ohio");
        assertThat(plot.notes()).containsExactly("Not ranked, because it includes others: Total, 30.");
        assertThat(tables.told(opened, "", Language.EN).get(0))
                .startsWith("The value is 20 for Texas and 10 for Ohio.");
    }

    @Test
    void stacked_bars_stand_without_the_total() {
        var opened =
                tables.open("Offence,2018,2019,2020\nTheft,10,11,12\nFraud,20,21,22\nArson,5,6,7\nTotal,35,38,41\n");
        var figure = tables.figure(opened, "?plot=stacked");

        assertThat(figure.strands()).extracting(Strand::name).containsExactlyInAnyOrder("Theft", "Fraud", "Arson");
        assertThat(IntStream.range(0, 3)
                        .mapToDouble(at -> figure.strands().stream()
                                .mapToDouble(strand -> strand.values().get(at))
                                .sum()))
                .containsExactly(35.0, 38.0, 41.0);
        assertThat(tables.figure(opened, "").strands().get(0).name()).isEqualTo("Total");
    }

    @Test
    void the_layout_of_statistics_canada_is_drawn_by_its_value_with_unit_and_power_of_ten() {
        var opened = tables.open("REF_DATE,GEO,DGUID,UOM,UOM_ID,SCALAR_FACTOR,VECTOR,COORDINATE,VALUE,STATUS,DECIMALS\n"
                + "2019,Canada,2021A000011124,Number,223,thousands,v1,1.1,100,,0\n"
                + "2020,Canada,2021A000011124,Number,223,thousands,v1,1.1,110,,0\n"
                + "2019,Ontario,2021A000235,Number,223,thousands,v2,2.1,50,,0\n"
                + "2020,Ontario,2021A000235,Number,223,thousands,v2,2.1,52,,0\n");
        var figure = tables.figure(opened, "");

        assertThat(figure.strands()).extracting(Strand::name).containsExactly("Canada", "Ontario");
        assertThat(figure.strands().get(0).values()).containsExactly(100_000.0, 110_000.0);
        assertThat(tables.told(opened, "", Language.EN).get(0))
                .startsWith("Canada rose from 100,000 (2019) to 110,000 (2020), an increase of 10%.");
        assertThat(tables.shape(opened, "").measures())
                .extracting(column -> column.id())
                .containsExactly("value", Measures.ROWS);
    }

    @Test
    void one_axis_holds_one_unit_of_those_that_rows_say() {
        var opened = tables.open(
                "REF_DATE,GEO,Statistics,UOM,SCALAR_FACTOR,VALUE\n"
                        + "2019,Ontario,Incidents,Number,units,500\n2019,Ontario,Rate,\"Rate per 100,000 population\",units,3.5\n"
                        + "2020,Ontario,Incidents,Number,units,510\n2020,Ontario,Rate,\"Rate per 100,000 population\",units,3.4\n");

        assertThat(tables.figure(opened, "").strands().get(0).values()).containsExactly(500.0, 510.0);
        assertThat(tables.told(opened, "?f.uom=Rate+per+100,000+population", Language.EN)
                        .get(0))
                .contains("fell from 3.5 per 100,000 population (2019) to 3.4 per 100,000 population (2020)");
    }

    @Test
    void each_measure_has_the_digits_that_it_needs() {
        var opened = tables.open(
                "Province,\"Theft per 100,000\",\"Homicide per 100,000\"\nOntario,500,1.7\nQuebec,400,0.4\nYukon,900,0.3\n");

        assertThat(tables.told(opened, "", Language.EN).get(1))
                .contains("Ontario (1.7 per 100,000 population)", "Yukon (0.3 per 100,000 population)");
    }

    @Test
    void the_country_is_not_compared_with_its_provinces() {
        var opened =
                tables.open("Year,Province,Cases\n2019,Canada,30\n2019,Ontario,20\n2019,Quebec,10\n2020,Canada,33\n"
                        + "2020,Ontario,22\n2020,Quebec,11\n");

        assertThat(tables.told(opened, "", Language.EN))
                .hasSize(4)
                .last()
                .isEqualTo(
                        "For 2020, the highest value is that of Ontario (22) and the lowest is that of Quebec (11).");
    }

    @Test
    void on_a_map_a_rate_comes_before_a_count() {
        var opened =
                tables.open("Province,Cases,\"Rate per 100,000\"\nOntario,20,1.5\nQuebec,10,2.5\nManitoba,5,3.5\n");

        assertThat(tables.figure(opened, "?plot=map").unit()).isEqualTo("Rate per 100,000");
    }

    @Test
    void both_sexes_are_never_added_to_men_and_women() {
        var opened = tables.open(
                "Sex,Year,Cases\nTotal,2019,30\nMales,2019,20\nFemales,2019,10\nTotal,2020,33\nMales,2020,22\n"
                        + "Females,2020,11\n");

        assertThat(tables.figure(opened, "?plot=stacked").strands())
                .extracting(Strand::name)
                .containsExactly("Males", "Females");
        var other = tables.open(
                "o",
                "en",
                "Province,Sex,Year,Cases\nOntario,Total,2019,30\nOntario,Males,2019,20\nOntario,Females,2019,10\n"
                        + "Quebec,Total,2019,3\nQuebec,Males,2019,2\nQuebec,Females,2019,1\n"
                        + "Ontario,Total,2020,31\nOntario,Males,2020,21\nOntario,Females,2020,10\n"
                        + "Quebec,Total,2020,4\nQuebec,Males,2020,3\nQuebec,Females,2020,1\n");
        assertThat(tables.figure(other, "").strands().get(0).values()).containsExactly(30.0, 31.0);
        assertThat(tables.figure(other, "?f.sex=*&plot=rows").strands().get(0).values())
                .containsExactly(31.0, 4.0);
    }
}
