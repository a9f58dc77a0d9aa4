package ca.liaison.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import ca.liaison.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTest {

    private static final String[] PROVINCES = {
        "CA", "CA-NL", "CA-PE", "CA-NS", "CA-NB", "CA-QC", "CA-ON", "CA-MB", "CA-SK", "CA-AB", "CA-BC", "CA-YT",
        "CA-NT", "CA-NU"
    };

    @Test
    void every_value_of_a_line_has_its_place_and_a_gap_is_a_gap() {
        var picture = read(AFigure.of(ChartType.LINE)
                .years(2000, 2004)
                .strand("Canada", 10.0, 20.0, null, 5.0, 0.0)
                .build());

        var spots = List.of(picture.select(".strand").attr("data-spots").split(" "));
        assertThat(spots).hasSize(5).element(2).isEqualTo("-");
        assertThat(height(spots.get(1))).isLessThan(height(spots.get(0))).isLessThan(height(spots.get(3)));
        assertThat(height(spots.get(0))).isEqualTo((height(spots.get(1)) + height(spots.get(4))) / 2, offset(0.2));
        assertThat(picture.select(".line")
                        .attr("d")
                        .chars()
                        .filter(letter -> letter == 'M')
                        .count())
                .isEqualTo(2);
        assertThat(picture.select("text").eachText())
                .contains("2000", "2004", "0", "20", "rate per 100,000 population");
    }

    @Test
    void time_between_two_points_is_shown_as_long_as_it_is() {
        var figure = new Figure(
                "t",
                null,
                null,
                ChartType.LINE,
                List.of(
                        new Figure.Point("2000", 2000, null),
                        new Figure.Point("2001", 2001, null),
                        new Figure.Point("2011", 2011, null)),
                List.of(new Figure.Strand("x", null, null, List.of(1.0, 2.0, 3.0))),
                true,
                Notation.plain(0),
                null,
                Figure.Extent.ALL);

        var spots = List.of(read(figure).select(".strand").attr("data-spots").split(" "));
        assertThat(across(spots.get(2)) - across(spots.get(1)))
                .isEqualTo(10 * (across(spots.get(1)) - across(spots.get(0))), offset(2.0));
    }

    @Test
    void stacked_bars_stand_on_each_other() {
        var picture = read(AFigure.of(ChartType.STACKED)
                .years(2020, 2020)
                .strand("a", 30.0)
                .strand("b", 60.0)
                .build());

        var tall = picture.select("rect[fill^=#]:not([height=14])").stream()
                .mapToDouble(bar -> Double.parseDouble(bar.attr("height")))
                .toArray();
        assertThat(tall).hasSize(2);
        assertThat(tall[1] / tall[0]).isBetween(1.95, 2.05);
    }

    @Test
    void the_map_has_a_tile_with_its_number_for_each_province_and_territory() {
        var picture = read(AFigure.of(ChartType.MAP)
                .places(PROVINCES)
                .decimals(1)
                .strand(
                        "rate",
                        IntStream.range(0, 14)
                                .mapToObj(at -> at == 13 ? null : at * 1.5)
                                .toArray(Double[]::new))
                .build());

        assertThat(picture.select(".tile")).hasSize(13);
        assertThat(picture.select(".tile[data-place=CA-QC] text").eachText()).containsExactly("QC", "7.5");
        assertThat(picture.select(".tile[data-place=CA-NU] text").eachText()).containsExactly("NU", "–");
        assertThat(picture.select(".tile[data-place=CA-NT] rect").attr("fill")).isEqualTo(Ink.STEPS.get(4));
        assertThat(picture.select(".tile[data-place=CA-NL] rect").attr("fill")).isEqualTo(Ink.STEPS.get(0));
        assertThat(picture.select("text").eachText())
                .contains(
                        "Less than 4.5",
                        "4.5 to less than 7.5",
                        "15 or more"); // each shade begins where the other ends
    }

    @Test
    void provinces_without_a_row_are_on_the_map_as_missing() {
        var picture = read(AFigure.of(ChartType.MAP)
                .places("CA-ON", "CA-QC", "CA-MB")
                .strand("rate", 1.0, 2.0, 3.0)
                .build());

        assertThat(picture.select(".tile")).hasSize(13);
        assertThat(picture.select(".tile[data-place=CA-YT] text").eachText()).containsExactly("YT", "–");
    }

    @Test
    void lines_are_named_at_their_ends_where_the_names_have_room() {
        var picture = read(AFigure.of(ChartType.LINE)
                .years(1998, 2023)
                .strand(
                        "Canada",
                        IntStream.range(0, 26).mapToObj(at -> 80.0 + at).toArray(Double[]::new))
                .strand(
                        "Québec",
                        IntStream.range(0, 26).mapToObj(at -> 79.0 + at).toArray(Double[]::new))
                .build());

        var names = picture.select(".key text");
        assertThat(names.eachText()).containsExactly("Canada", "Québec");
        assertThat(Math.abs(Double.parseDouble(names.get(0).attr("y"))
                        - Double.parseDouble(names.get(1).attr("y"))))
                .isGreaterThan(15);
        assertThat(picture.select("text").eachText()).contains("2023");
        assertThat(picture.select(".marker")).hasSize(2);
    }

    @Test
    void a_long_title_is_wrapped_before_the_edge() {
        var title =
                "Infractions déclarées par la police selon la catégorie détaillée de l’infraction, la région métropolitaine";
        assertThat(Ink.wrapped(title, 20.8 * Ink.BOLD, 960)).hasSizeGreaterThan(1);
        assertThat(Ink.wrapped("x".repeat(500), 16, 300)).allMatch(line -> Ink.width(line, 16) <= 300);
    }

    @Test
    void strands_of_different_units_have_panels_with_scales_of_their_own() {
        var picture = read(AFigure.of(ChartType.MULTIPLES)
                .years(2020, 2021)
                .measured("Victims", "victims", 700.0, 800.0)
                .measured("Index", "2006 = 100", 70.0, 80.0)
                .build());

        assertThat(picture.select("text").eachText()).contains("victims", "2006 = 100", "800", "80");
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void every_look_is_well_formed_at_every_size_says_its_words_as_text_and_needs_no_style_sheet(ChartType look)
            throws IOException {
        for (var language : Language.values()) {
            var figure = sample(look);
            for (var picture : List.of(
                    SvgDrawing.wide(figure, language, "p").value(),
                    SvgDrawing.narrow(figure, language, "p").value(),
                    SvgDrawing.file(figure, language, List.of("It \"rose\" & fell.")))) {
                var svg = Jsoup.parse(picture, "", Parser.xmlParser());
                assertThat(svg.select("svg")).hasSize(1);
                assertThat(picture).doesNotContain("style=", "<style", "<rates>", "NaN", "Infinity", "null");
                var box = svg.select("svg").attr("viewBox").split(" ");
                svg.select("text")
                        .forEach(text -> assertThat(Double.parseDouble(text.attr("y")))
                                .isBetween(0.0, Double.parseDouble(box[3])));
            }
            keep(look, language, figure);
        }
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void nothing_to_draw_is_still_a_picture(ChartType look) {
        var empty = AFigure.of(look).years(2020, 2021).build();
        var missing = AFigure.of(look).years(2020, 2021).strand("x", null, null).build();

        assertThat(SvgDrawing.wide(empty, Language.EN, "p").value()
                        + SvgDrawing.wide(missing, Language.EN, "p").value())
                .doesNotContain("NaN", "Infinity");
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void the_png_has_the_size_and_the_colours_of_the_drawing(ChartType look) throws IOException {
        var svg = SvgDrawing.file(sample(look), Language.EN, List.of());
        var image = ImageIO.read(new ByteArrayInputStream(PngPainting.png(svg)));

        var drawn = Jsoup.parse(svg, "", Parser.xmlParser()).select("svg");
        assertThat(image.getWidth()).isEqualTo(2 * Integer.parseInt(drawn.attr("width")));
        assertThat((double) image.getHeight()).isEqualTo(2 * Double.parseDouble(drawn.attr("height")), offset(1.0));
        var wanted = Integer.parseInt((look == ChartType.MAP ? Ink.STEPS.get(4) : Ink.COLOURS.get(0)).substring(1), 16);
        var found = IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(at -> (image.getRGB(at % image.getWidth(), at / image.getWidth()) & 0xffffff) == wanted)
                .count();
        assertThat(found).isGreaterThan(50);
    }

    private static Figure sample(ChartType look) {
        return switch (look) {
            case MAP ->
                AFigure.of(look)
                        .places(PROVINCES)
                        .strand(
                                "rate",
                                IntStream.range(0, 14)
                                        .mapToObj(at -> at == 13 ? null : at * at * 1.5)
                                        .toArray(Double[]::new))
                        .build();
            case ROWS ->
                AFigure.of(look)
                        .names(
                                "Hameçonnage",
                                "Diffusion d’abus en direct",
                                "Accès à un système au moyen des codes d’autrui",
                                "Autres")
                        .decimals(0)
                        .strand("2022", 2236.0, 307.0, 45.0, null)
                        .build();
            default -> {
                var figure = AFigure.of(look).years(1961, 2023);
                for (var strand = 0; strand < 6; strand++) {
                    var number = strand;
                    figure.strand(
                            List.of(
                                            "Canada",
                                            "Terre-Neuve-et-Labrador",
                                            "Île-du-Prince-Édouard",
                                            "Nova Scotia",
                                            "New Brunswick",
                                            "Quebec")
                                    .get(strand),
                            IntStream.rangeClosed(1961, 2023)
                                    .mapToObj(year -> year == 1990 && number == 1
                                            ? null
                                            : 20.0 * (number + 1) + 10 * Math.sin((year + 3 * number) / 4.0))
                                    .toArray(Double[]::new));
                }
                yield figure.build();
            }
        };
    }

    /** For people to look at. */
    private static void keep(ChartType look, Language language, Figure figure) throws IOException {
        var folder = Files.createDirectories(Path.of("target/plots"));
        var file = SvgDrawing.file(figure, language, List.of());
        Files.writeString(folder.resolve(look.code() + "-" + language.code() + ".svg"), file);
        Files.write(folder.resolve(look.code() + "-" + language.code() + ".png"), PngPainting.png(file));
        Files.write(
                folder.resolve(look.code() + "-" + language.code() + "-narrow.png"),
                PngPainting.png(SvgDrawing.narrow(figure, language, "n").value()));
    }

    private static Document read(Figure figure) {
        return Jsoup.parse(SvgDrawing.wide(figure, Language.EN, "p").value(), "", Parser.xmlParser());
    }

    private static double height(String spot) {
        return Double.parseDouble(spot.split(",")[1]);
    }

    private static double across(String spot) {
        return Double.parseDouble(spot.split(",")[0]);
    }
}
