package ca.liaison.statistics.showing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.identity.Viewer;
import ca.liaison.plots.ChartType;
import ca.liaison.plots.Figure;
import ca.liaison.plots.FigureText;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.understanding.Recognizer;
import ca.liaison.statistics.understanding.StatisticsForTests;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.vocabulary.Offences;
import ca.liaison.vocabulary.Place;
import ca.liaison.vocabulary.Places;
import ca.liaison.vocabulary.Term;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of {@code content/} as figures: the numbers that are drawn are those of the files. */
class ShowingTest {

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    private static final Path CONTENT = Path.of("content/publications");
    private static final Places PLACES = new Places(Path.of("content"));
    private static final Offences OFFENCES = new Offences(Path.of("content"));

    @TempDir
    Path data;

    private StatisticsForTests room;
    private Shaping shaping;
    private Plotting plotting;

    @BeforeEach
    void open() {
        room = new StatisticsForTests(MONGO, data, new Recognizer() {
            @Override
            public Optional<String> place(String words) {
                return PLACES.find(words).map(Place::code);
            }

            @Override
            public Optional<String> offence(String words) {
                return OFFENCES.find(words).map(Term::id);
            }
        });
        shaping = new Shaping(room.statistics);
        plotting = new Plotting(room.statistics, new Naming(PLACES), new Captions(new Naming(PLACES)));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void provinces_through_time_are_lines_of_the_numbers_in_the_file() throws IOException {
        var figure = figure(severity(), "?show=CA&show=CA-QC", Language.FR);

        assertThat(figure.look()).isEqualTo(ChartType.LINE);
        assertThat(figure.strands()).extracting(Figure.Strand::name).containsExactly("Canada", "Québec");
        assertThat(figure.points())
                .extracting(Figure.Point::label)
                .startsWith("1998")
                .endsWith("2023")
                .hasSize(26);
        assertThat(figure.strands().get(0).values()).startsWith(118.84, 111.24).endsWith(80.45);
        assertThat(figure.strands().get(1).values()).startsWith(112.68).endsWith(62.17);
        assertThat(FigureText.of(figure, Language.FR).get(0))
                .startsWith(
                        "Canada\u00a0: la valeur est passée de 118,84 (1998) à 80,45 (2023), soit une baisse de 32,3\u00a0%.");
    }

    @Test
    void years_can_be_cut_and_the_first_be_made_a_hundred() throws IOException {
        var figure = figure(severity(), "?show=CA&from=2000&to=2003&scale=index", Language.EN);

        assertThat(figure.points()).extracting(Figure.Point::label).containsExactly("2000", "2001", "2002", "2003");
        assertThat(figure.strands().get(0).values().get(0)).isEqualTo(100.0);
        assertThat(figure.strands().get(0).values().get(3)).isEqualTo(100 * 106.84 / 106.73);
        assertThat(figure.unit()).isEqualTo("Index, 2000 = 100");
        assertThat(figure.base()).isEqualTo(100.0);
    }

    @Test
    void the_map_of_a_year_has_the_provinces_and_not_the_country() throws IOException {
        var figure = figure(severity(), "?plot=map&at=2008", Language.EN);

        assertThat(figure.points())
                .extracting(Figure.Point::code)
                .hasSize(13)
                .doesNotContain("CA")
                .contains("CA-NU", "CA-PE");
        assertThat(figure.title()).endsWith("2008");
        assertThat(value(figure, "CA-PE")).isEqualTo(68.67);
        assertThat(value(figure, "CA-NU")).isEqualTo(326.51);
    }

    @Test
    void a_ranking_is_ordered_by_the_numbers_of_its_year() throws IOException {
        var figure = figure(severity(), "?plot=rows", Language.EN);

        assertThat(figure.points().get(0).code()).isEqualTo("CA-NT");
        assertThat(figure.strands().get(0).values()).startsWith(473.72, 429.09);
        assertThat(figure.title()).endsWith("2023");
    }

    @Test
    void a_table_of_years_side_by_side_is_read_along_them() throws IOException {
        var opened = published("hate-crimes-race-ethnicity-canada", "hate-crimes-race-ethnicity-2019-2022.ods", "en");
        var figure = figure(opened, "", Language.EN);

        assertThat(figure.points()).extracting(Figure.Point::label).containsExactly("2019", "2020", "2021", "2022");
        assertThat(figure.strands().get(0).name()).isEqualTo("Black");
        assertThat(figure.strands().get(0).values()).containsExactly(345.0, 676.0, 647.0, 829.0);
        assertThat(figure(opened, "?plot=stacked", Language.EN).look()).isEqualTo(ChartType.STACKED);
    }

    @Test
    void offences_in_columns_are_a_line_each() throws IOException {
        var figure = figure(
                published("property-crime-and-robbery-canada", "property-crime-and-robbery-1998-2023.csv", "en"),
                "",
                Language.EN);

        assertThat(figure.strands()).hasSize(5);
        assertThat(figure.strands().get(2).values()).startsWith(109.0).endsWith(59.0);
    }

    @Test
    void without_time_names_are_ranked() throws IOException {
        var figure = figure(
                published("swiss-digital-crime-2022", "digital-crime-switzerland-2022.csv", "en"), "", Language.EN);

        assertThat(figure.look()).isEqualTo(ChartType.ROWS);
        assertThat(figure.points().get(0).label()).startsWith("Small ads: goods paid for");
        assertThat(figure.strands().get(0).values().get(0)).isEqualTo(8483.0);
    }

    @Test
    void what_must_be_held_still_is_held_still_and_can_be_chosen() throws IOException {
        var opened = published("france-recorded-crime-by-region", "recorded-crime-regions-france-2016-2023.csv", "en");
        var shape = shaping.of(opened, view(""));

        assertThat(shape.by().name().en()).isEqualTo("Region");
        assertThat(shape.pins()).extracting(pin -> pin.column().name().en()).containsExactly("Kind of offence");
        assertThat(shape.unique()).isTrue();
        var pin = shape.pins().get(0).column().id();
        var figure = figure(opened, "?f." + pin + "=Homicides&show=FR-20R&plot=line", Language.EN);
        assertThat(figure.strands()).extracting(Figure.Strand::name).containsExactly("Corsica");
        assertThat(figure.title()).contains("Homicides");
    }

    @Test
    void one_year_each_is_no_time() throws IOException {
        var figure = figure(
                published("homicide-rates-thirty-countries", "homicide-rates-thirty-countries.ods", "en"),
                "",
                Language.FR);

        assertThat(figure.look()).isEqualTo(ChartType.ROWS);
        assertThat(figure.points()).extracting(Figure.Point::label).contains("Brésil", "Norvège");
        assertThat(value(figure, "BR")).isEqualTo(20.58);
    }

    @Test
    void two_datasets_are_joined_by_year_and_place() throws IOException {
        var severity = severity();
        var homicide = published("homicide-victims-by-province", "homicide-victims-1961-2023.csv", "en");
        var comparing = new Comparing(room.statistics, shaping, plotting);
        var view = view("?show=CA&show=CA-ON&with=" + homicide.dataset().id().value());
        var figure = comparing
                .plot(shaping.of(severity, view), view, Viewer.anonymous(StatisticsForTests.NOON), null, Language.EN)
                .figure();

        assertThat(figure.look()).isEqualTo(ChartType.MULTIPLES);
        assertThat(figure.strands())
                .extracting(Figure.Strand::name)
                .containsExactly(
                        "Canada – Crime severity index",
                        "Ontario – Crime severity index",
                        "Canada – Homicide victims",
                        "Ontario – Homicide victims");
        assertThat(figure.points()).hasSize(63);
        var year = figure.points().stream().map(Figure.Point::label).toList().indexOf("2022");
        assertThat(figure.strands())
                .extracting(strand -> strand.values().get(year))
                .containsExactly(78.76, 58.81, 882.0, 292.0);
        assertThat(figure.strands().get(0).values().get(0)).isNull();
    }

    @Test
    void a_dataset_is_found_by_its_places_and_offences() throws IOException {
        var profiles = new Profiles(room.statistics, shaping, plotting, PLACES, OFFENCES);
        var profile = profiles.of(published("homicide-victims-by-province", "homicide-victims-1961-2023.csv", "en"));

        assertThat(profile.places()).contains("CA", "CA-ON", "CA-NT-NU");
        assertThat(profile.offences()).contains("homicide");
        assertThat(profile.first()).isEqualTo("1961");
        assertThat(profile.headline().last()).isEqualTo(778.0);
        assertThat(profiles.of(published("swiss-digital-crime-2022", "criminalite-numerique-suisse-2022.csv", "fr"))
                        .offences())
                .contains("phishing", "ransomware", "fraud");
    }

    @ParameterizedTest
    @CsvSource({
        "homicide-victims-by-province, homicide-victims-1961-2023.csv, true",
        "hate-crimes-race-ethnicity-canada, hate-crimes-race-ethnicity-2019-2022.ods, false",
        "france-recorded-crime-by-region, recorded-crime-regions-france-2016-2023.csv, false"
    })
    void a_figure_of_the_whole_is_told_from_one_of_a_part(String folder, String name, boolean whole)
            throws IOException {
        assertThat(new Profiles(room.statistics, shaping, plotting, PLACES, OFFENCES)
                        .of(published(folder, name, "en"))
                        .headline()
                        .whole())
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?plot=nonsense&measure=nothing&by=nobody&show=x&show=%3Cb%3E&f.none=1&from=abc&to=&at=99999&with=nothing",
                "?by=",
                "?plot=map",
                "?plot=stacked",
                "?plot=rows&at=1",
                "?plot=multiples&scale=index&from=2023",
                "?from=2050",
                "?page=999999999&sort=nothing&where=nothing&is=x",
                "?f.*years=1&row=999999999"
            })
    void whatever_stands_in_the_address_there_is_a_plot_and_words(String query) throws IOException {
        for (var opened : List.of(
                severity(),
                published("uk-drug-seizures-2007-2020", "uk-drug-seizures-2007-2020.csv", "en"),
                published("swiss-digital-crime-2022", "digital-crime-switzerland-2022.csv", "en"))) {
            assertThat(FigureText.of(figure(opened, query, Language.FR), Language.FR))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?plot=line&measure=a&measure=b&by=c&show=%C3%89t%C3%A9&f.x=1&scale=index&from=1&to=2&at=3&with=d&where=e&is=f&sort=-g&page=4",
        "?by="
    })
    void an_address_that_is_read_is_written_the_same(String query) {
        assertThat(view(query).query()).isEqualTo(query);
    }

    private OpenDataset severity() throws IOException {
        return published("crime-severity-index-by-province", "crime-severity-index-1998-2023.csv", "en");
    }

    private OpenDataset published(String folder, String name, String language) throws IOException {
        return room.publish(
                        folder,
                        StatisticsForTests.File.at(CONTENT.resolve(folder).resolve(name), language))
                .get(0);
    }

    private Figure figure(OpenDataset opened, String query, Language language) {
        var view = view(query);
        return plotting.plot(shaping.of(opened, view), view, null, language).figure();
    }

    private static Double value(Figure figure, String code) {
        return figure.strands()
                .get(0)
                .values()
                .get(figure.points().stream().map(Figure.Point::code).toList().indexOf(code));
    }

    private static PlotAddress view(String query) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (var part : query.replaceFirst("^\\?", "").split("&")) {
            if (part.contains("=")) {
                parameters.add(
                        decoded(part.substring(0, part.indexOf('='))), decoded(part.substring(part.indexOf('=') + 1)));
            }
        }
        return PlotAddress.of(parameters);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
