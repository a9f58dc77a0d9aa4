package ca.liaison.plots;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingTest {

    @Test
    void a_line_is_told_by_its_ends_its_change_and_its_extremes() {
        var figure = AFigure.of(ChartType.LINE)
                .years(1998, 2001)
                .strand("Canada", 118.84, 120.5, 66.9, 80.45)
                .build();

        assertThat(FigureText.of(figure, Language.EN))
                .containsExactly(
                        "Canada fell from 118.84 (1998) to 80.45 (2001), a decrease of 32.3%. Highest: 120.5 (1999). Lowest: 66.9 (2000).");
        assertThat(FigureText.of(figure, Language.FR))
                .containsExactly(
                        "Canada\u00a0: la valeur est passée de 118,84 (1998) à 80,45 (2001), soit une baisse de 32,3\u00a0%. "
                                + "Maximum\u00a0: 120,5 (1999). Minimum\u00a0: 66,9 (2000).");
    }

    @Test
    void several_lines_are_compared_where_all_have_a_figure() {
        var figure = AFigure.of(ChartType.LINE)
                .years(2020, 2022)
                .decimals(0)
                .strand("Ontario", 1000.0, 1500.0, 1600.0)
                .strand("Québec", 400.0, 300.0, null)
                .build();

        assertThat(FigureText.of(figure, Language.EN))
                .containsExactly(
                        "Ontario rose from 1,000 (2020) to 1,600 (2022), an increase of 60%. Highest: 1,600 (2022). Lowest: 1,000 (2020).",
                        "Québec fell from 400 (2020) to 300 (2021), a decrease of 25%. Highest: 400 (2020). Lowest: 300 (2021). One point of 3 has no value.",
                        "For 2021 (the latest for which every series shown has a value), the highest value is that of Ontario (1,500) and the lowest is that of Québec (300).");
        assertThat(FigureText.of(figure, Language.FR))
                .last()
                .asString()
                .isEqualTo(
                        "Pour 2021 (le plus récent moment pour lequel toutes les séries affichées ont une valeur), la valeur la plus élevée est celle de «\u00a0Ontario\u00a0» (1\u00a0500) et la plus faible, celle de «\u00a0Québec\u00a0» (300).");
    }

    @Test
    void percentages_change_by_points() {
        var figure = AFigure.of(ChartType.LINE)
                .years(2020, 2021)
                .decimals(1)
                .percent()
                .strand("Clearance", 35.0, 36.0)
                .build();

        assertThat(FigureText.of(figure, Language.EN).get(0))
                .startsWith("Clearance rose from 35% (2020) to 36% (2021), an increase of 1 percentage point.");
        assertThat(FigureText.of(figure, Language.FR).get(0)).contains("soit une hausse de 1 point de pourcentage.");
    }

    @Test
    void from_nothing_there_is_no_percentage() {
        var figure = AFigure.of(ChartType.LINE)
                .years(2020, 2021)
                .decimals(0)
                .strand("Yukon", 0.0, 4.0)
                .build();

        assertThat(FigureText.of(figure, Language.EN).get(0))
                .startsWith("Yukon rose from 0 (2020) to 4 (2021), an increase of 4.");
    }

    @Test
    void names_are_told_by_the_highest_and_the_lowest_even_where_several_share_it() {
        var figure = AFigure.of(ChartType.ROWS)
                .decimals(0)
                .names("Phishing", "Spyware", "Botnet", "Grooming", "Trojan", "Other")
                .strand("Offences", 90.0, 9.0, 9.0, 9.0, 9.0, null)
                .build();

        assertThat(FigureText.of(figure, Language.EN))
                .containsExactly(
                        "Of 5 values, the highest is that of Phishing (90) and the lowest that of Spyware, Botnet, Grooming and one more (9). "
                                + "The highest is 10 times the lowest. One value of 6 is missing.");
        assertThat(FigureText.of(figure, Language.FR).get(0))
                .contains("La plus élevée représente 10\u00a0fois la plus faible.");
    }

    @Test
    void a_change_that_is_there_is_never_one_of_nothing() {
        assertThat(FigureText.change(30_190, 30_200, Notation.plain(0), Language.EN))
                .isEqualTo("an increase of 0.03%");
        assertThat(FigureText.change(1_000_000, 999_999, Notation.plain(0), Language.FR))
                .isEqualTo("une baisse de moins de 0,01\u00a0%");
        assertThat(FigureText.change(0, 0.0003, Notation.plain(6), Language.EN)).isEqualTo("an increase of 0.0003");
        assertThat(FigureText.change(35, 35.02, Notation.percent(2, Language.EN), Language.EN))
                .isEqualTo("an increase of 0.02 percentage points");
    }

    @Test
    void two_numbers_that_are_written_alike_are_almost_unchanged() {
        var figure = AFigure.of(ChartType.LINE)
                .years(2020, 2021)
                .decimals(0)
                .strand("Yukon", 3.1, 3.2)
                .build();

        assertThat(FigureText.of(figure, Language.EN).get(0))
                .startsWith("Yukon was almost unchanged, at 3 (2020) and 3 (2021).");
    }

    @Test
    void of_some_series_it_is_said_of_how_many() {
        var figure = new Figure(
                "t",
                null,
                null,
                ChartType.LINE,
                List.of(new Figure.Point("2020", 2020, null), new Figure.Point("2021", 2021, null)),
                List.of(
                        new Figure.Strand("a", null, null, List.of(1.0, 2.0)),
                        new Figure.Strand("b", null, null, List.of(1.0, 3.0))),
                true,
                Notation.plain(0),
                null,
                new Figure.Extent(null, Integer.MAX_VALUE, 14, Set.of()));

        assertThat(FigureText.of(figure, Language.EN).get(2))
                .isEqualTo(
                        "For 2021, the highest value of the 2 series shown (out of 14) is that of b (3) and the lowest "
                                + "is that of a (2).");
    }

    @Test
    void there_is_always_something_to_say() {
        for (var look : ChartType.values()) {
            for (var language : Language.values()) {
                assertThat(FigureText.of(AFigure.of(look).years(2020, 2021).build(), language))
                        .hasSize(1);
                assertThat(FigureText.of(
                                AFigure.of(look)
                                        .years(2020, 2021)
                                        .strand("x", null, null)
                                        .build(),
                                language))
                        .hasSize(1);
                assertThat(FigureText.of(
                                AFigure.of(look)
                                        .years(2020, 2020)
                                        .strand("x", 1.0)
                                        .build(),
                                language))
                        .hasSize(1);
                assertThat(FigureText.of(
                                AFigure.of(look)
                                        .years(2020, 2021)
                                        .strand("x", 1.0, 1.0)
                                        .strand("y", null, null)
                                        .build(),
                                language))
                        .hasSize(2);
                assertThat(Arrays.asList(FigureText.of(
                                AFigure.of(look)
                                        .names("a", "b")
                                        .strand("x", -1.0, 0.0)
                                        .build(),
                                language)))
                        .isNotEmpty();
            }
        }
    }
}
