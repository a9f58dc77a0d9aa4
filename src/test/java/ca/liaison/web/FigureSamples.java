package ca.liaison.web;

import ca.liaison.Language;
import ca.liaison.plots.ChartType;
import ca.liaison.plots.Figure;
import ca.liaison.plots.FigureText;
import ca.liaison.plots.Notation;
import ca.liaison.plots.Spark;
import ca.liaison.plots.SvgDrawing;
import ca.liaison.publications.LatestFigures;
import ca.liaison.statistics.correcting.CorrectionPage;
import ca.liaison.statistics.showing.DatasetCard;
import ca.liaison.statistics.showing.DatasetPage;
import ca.liaison.statistics.showing.DatasetsPage;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Problem;
import ca.liaison.web.lists.Pager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the statistics pages of the {@link Gallery} show. */
final class FigureSamples {

    private static final List<String> PLACES = List.of(
            "CA-NL", "CA-PE", "CA-NS", "CA-NB", "CA-QC", "CA-ON", "CA-MB", "CA-SK", "CA-AB", "CA-BC", "CA-YT", "CA-NT",
            "CA-NU");

    private final Samples samples;
    private final Language language;

    FigureSamples(Samples samples, Language language) {
        this.samples = samples;
        this.language = language;
    }

    List<LatestFigures.Latest> latest() {
        return IntStream.range(0, 3)
                .mapToObj(number -> new LatestFigures.Latest(
                        samples.title(1 + number),
                        "/en/statistics/x",
                        samples.say("Canada – Fraud", "Canada – Fraude"),
                        "1,234.5",
                        samples.say(
                                "2023, a decrease of 3.2% from 2022",
                                "2023, une baisse de 3,2\u00a0% par rapport à 2022"),
                        samples.say("Statistics Canada", "Statistique Canada"),
                        "2026",
                        "2026-03-01",
                        Spark.of(List.of(3.0, 5.0, 2.0, 4.0 + number), language)))
                .toList();
    }

    DatasetsPage datasets() {
        var cards = IntStream.range(0, 4)
                .mapToObj(number -> new DatasetCard(
                        samples.title(number),
                        "/en/statistics/x" + number,
                        "Statistics Canada · 1998–2023 · 364",
                        "2026",
                        "2026-03-01",
                        number == 2 ? null : "Canada: 78.8.",
                        number == 2 ? null : Spark.of(List.of(3.0, 5.0, 2.0, 4.0), language),
                        number == 1 ? "TLP:GREEN" : null))
                .toList();
        return new DatasetsPage(
                "fraud",
                choices("All", "Canada (8)", "Ontario (4)"),
                choices("All", "Homicide (3)"),
                Messages.text(language, "statistics.found", 42),
                cards,
                Pager.of(2, 5, number -> "?page=" + number),
                "/en/statistics",
                "/en/statistics.atom",
                "/catalogue.jsonld");
    }

    DatasetsPage noDatasets(boolean narrow) {
        return new DatasetsPage(
                "",
                choices("All"),
                choices("All"),
                Messages.text(language, "statistics.found", 0),
                List.of(),
                Pager.of(1, 1, number -> ""),
                narrow ? "/en/statistics" : null,
                "/en/statistics.atom",
                "/catalogue.jsonld");
    }

    /** A wide table, in whose second column something was not understood. */
    CorrectionPage correction(List<Problem> problems) {
        var types = List.of(
                new Choice("text", "Text", false),
                new Choice("whole", samples.say("Whole number", "Nombre entier"), true));
        var columns = IntStream.range(0, 24)
                .mapToObj(number -> new CorrectionPage.ColumnFields(
                        number,
                        number == 5 ? "h".repeat(90) : "Column " + number,
                        types.get(1).label(),
                        "Column " + number,
                        "Colonne " + number,
                        types,
                        number == 3 ? "$" : "",
                        number == 3 ? "$" : "",
                        number == 1 ? Messages.text(language, "datasets.correct.misread", 2) : null))
                .toList();
        var rows = IntStream.range(0, 8)
                .mapToObj(row -> IntStream.range(0, 20)
                        .mapToObj(column -> row + "." + column)
                        .toList())
                .toList();
        return new CorrectionPage(
                samples.title(0),
                "/en/publish/datasets/x-1/correct",
                "/fr/publier/datasets/x-1/corriger",
                "/en/statistics/x",
                3,
                null,
                problems,
                samples.title(0),
                samples.title(0),
                "1",
                "2",
                columns,
                4,
                IntStream.range(0, 20).mapToObj(column -> "Column " + column).toList(),
                rows,
                List.of(
                        Messages.text(language, "datasets.correct.rows", 8, 24),
                        Messages.text(language, "datasets.correct.example", "Column 1", 3, "<5>")));
    }

    DatasetPage dataset(ChartType look) {
        var figure = figure(look);
        var rows = IntStream.range(0, figure.points().size())
                .mapToObj(index -> new DatasetPage.Row(
                        figure.points().get(index).label(),
                        figure.strands().stream()
                                .map(strand -> strand.values().get(index))
                                .map(value -> value == null ? "–" : Formats.decimal(value, 1, language))
                                .toList()))
                .toList();
        var picture = new DatasetPage.Picture(
                SvgDrawing.wide(figure, language, "plot"),
                SvgDrawing.narrow(figure, language, "plot"),
                figure.title(),
                FigureText.of(figure, language),
                List.of(Messages.text(language, "statistics.plot.some", 4, 14)),
                Messages.text(language, "statistics.year"),
                figure.strands().stream().map(Figure.Strand::name).toList(),
                rows,
                samples.links(2).stream()
                        .map(link -> new Link("SVG", link.href() + "/plot.svg"))
                        .toList());
        return page(picture, controls());
    }

    DatasetPage withoutPlot() {
        return page(null, List.of());
    }

    private DatasetPage page(DatasetPage.Picture picture, List<DatasetPage.Control> controls) {
        var headings = List.of(
                new DatasetPage.Heading(samples.say("Year", "Année"), null, null, false, "ascending", "?sort=-year"),
                new DatasetPage.Heading(samples.say("Geography", "Région"), null, null, false, "none", "?sort=geo"),
                new DatasetPage.Heading(samples.title(3), "$", "1", true, "none", "?sort=rate"));
        var lines = IntStream.range(0, 5)
                .mapToObj(number -> new DatasetPage.Line(
                        number,
                        number == 4,
                        number == 2,
                        List.of(
                                new DatasetPage.Field("2023", false, null, null),
                                new DatasetPage.Field("Ontario", false, null, null),
                                new DatasetPage.Field(
                                        number == 1 ? "" : "1,234.5",
                                        true,
                                        number == 1 ? ".." : null,
                                        number == 3 ? "r" : null))))
                .toList();
        var table = new DatasetPage.Table(
                Messages.text(language, "statistics.table.summary", 26, 50, 364),
                headings,
                lines,
                Pager.of(2, 9, number -> "?page=" + number + "#rows"),
                choices(samples.say("Year", "Année"), samples.say("Geography", "Région")),
                "Ontario",
                Messages.text(language, "statistics.table.is.wrong", "Ontario", samples.say("Year", "Année")),
                "?#rows");
        return new DatasetPage(
                samples.title(1),
                new Link(samples.title(0), "/en/publications/x"),
                samples.title(2),
                new Notice(
                        "warning",
                        Messages.text(language, "statistics.old.title", 1),
                        Messages.text(language, "statistics.old.text"),
                        new Link(Messages.text(language, "statistics.old.link"), "/en/statistics/x")),
                picture,
                null,
                controls,
                List.of(new DatasetPage.Hidden("version", "1")),
                table,
                new DatasetPage.Notes(
                        List.of("Source : Statistique Canada, tableau 35-10-0026-01"),
                        language == Language.EN ? "fr-CA" : null),
                List.of(new DatasetPage.Symbol("..", Messages.text(language, "statistics.symbol.unavailable"))),
                List.of(Messages.text(language, "statistics.doubt.misread", 3, "abc, 12-14")),
                List.of(new DatasetPage.Download("CSV", "/api/datasets/x/rows.csv")),
                List.of(
                        new DatasetPage.Version(
                                "Version 2",
                                "/en/statistics/x?version=2",
                                Messages.text(language, "statistics.difference", 1, 0, 12),
                                List.of("2022, Ontario: 1 → 2")),
                        new DatasetPage.Version(
                                "Version 1", null, Messages.text(language, "statistics.difference.first"), List.of())),
                List.of(new DatasetPage.Fact(Messages.text(language, "statistics.fact.rows"), "364")),
                samples.links(2),
                "Statistics Canada. 2026.",
                "http://localhost:8080/en/statistics/x?version=1",
                samples.links(1));
    }

    private List<DatasetPage.Control> controls() {
        return List.of(
                new DatasetPage.Control(
                        "plot",
                        Messages.text(language, "statistics.control.plot"),
                        null,
                        false,
                        choices("Lines", "Bars")),
                new DatasetPage.Control(
                        "from",
                        Messages.text(language, "statistics.control.from"),
                        null,
                        false,
                        choices("1998", "1999")),
                new DatasetPage.Control(
                        "with",
                        Messages.text(language, "statistics.control.with"),
                        null,
                        false,
                        choices("None", samples.title(2), samples.title(3))),
                new DatasetPage.Control(
                        "show",
                        samples.say("Geography", "Région"),
                        Messages.text(language, "statistics.control.show.hint", 6),
                        true,
                        choices(PLACES.toArray(String[]::new))));
    }

    private static List<Choice> choices(String... labels) {
        var choices = new ArrayList<Choice>();
        for (var label : labels) {
            choices.add(new Choice(label.replaceAll("\\W", ""), label, choices.isEmpty()));
        }
        return choices;
    }

    private Figure figure(ChartType look) {
        var timed = look != ChartType.ROWS && look != ChartType.MAP;
        var points = timed
                ? IntStream.rangeClosed(1998, 2023)
                        .mapToObj(year -> new Figure.Point(String.valueOf(year), year, null))
                        .toList()
                : IntStream.range(0, PLACES.size())
                        .mapToObj(at ->
                                new Figure.Point(samples.say("Place ", "Lieu ") + PLACES.get(at), at, PLACES.get(at)))
                        .toList();
        var strands = IntStream.range(0, timed ? 6 : 1)
                .mapToObj(strand -> new Figure.Strand(
                        List.of(
                                        "Canada",
                                        "Terre-Neuve-et-Labrador",
                                        "Île-du-Prince-Édouard",
                                        "Québec",
                                        "Ontario",
                                        samples.title(3))
                                .get(strand),
                        null,
                        null,
                        IntStream.range(0, points.size())
                                .mapToObj(at -> at == 4 && strand == 1
                                        ? null
                                        : Double.valueOf(30 * (strand + 1) + 12 * Math.sin((at + strand) / 3.0)))
                                .toList()))
                .toList();
        return new Figure(
                samples.title(1) + " : 1998–2023",
                samples.say("Rate per 100,000 population", "Taux pour 100\u00a0000 habitants"),
                null,
                look,
                points,
                strands,
                timed,
                Notation.plain(1),
                null,
                Figure.Extent.ALL);
    }
}
