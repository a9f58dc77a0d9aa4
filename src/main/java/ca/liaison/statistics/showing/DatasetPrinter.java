package ca.liaison.statistics.showing;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.plots.FigureText;
import ca.liaison.plots.SvgDrawing;
import ca.liaison.publications.Banner;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.Relation;
import ca.liaison.statistics.Dataset;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Table;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prints the page of a dataset. */
@ApplicationScoped
class DatasetPrinter {

    private final Shaping shaping;
    private final Comparing comparing;
    private final Controls controls;
    private final TableShowing tables;
    private final DatasetCards listing;
    private final Catalogue catalogue;
    private final Banner banner;
    private final Site site;

    @Inject
    DatasetPrinter(
            Shaping shaping,
            Comparing comparing,
            Controls controls,
            TableShowing tables,
            DatasetCards listing,
            Catalogue catalogue,
            Banner banner,
            Site site) {
        this.shaping = shaping;
        this.comparing = comparing;
        this.controls = controls;
        this.tables = tables;
        this.listing = listing;
        this.catalogue = catalogue;
        this.banner = banner;
        this.site = site;
    }

    DatasetPage page(OpenDataset opened, PlotAddress view, Viewer viewer, Language language) {
        var shape = shaping.of(opened, view);
        var dataset = opened.dataset();
        var publication = opened.publication();
        var permalink = site.absolute(DatasetCards.address(
                dataset,
                language,
                PlotAddress.ofVersion(opened.version().number()).query()));
        var summary = Optional.ofNullable(publication.metadata().summary())
                .map(words -> words.in(language))
                .orElse(null);
        return new DatasetPage(
                dataset.title().in(language),
                link(publication.metadata().title(), publication.slug(), language),
                summary,
                old(opened, language),
                shape.isDrawn() ? picture(shape, view, viewer, "plot", language) : null,
                beside(shape, view, viewer, language),
                shape.isDrawn() ? controls.of(shape, view, viewer, language) : List.of(),
                hidden(view),
                tables.of(opened, view, other -> DatasetCards.address(dataset, language, other.query()), language),
                notes(opened.table(), language),
                symbols(opened.table(), language),
                doubts(opened.table(), language),
                downloads(opened, language),
                versions(opened, language),
                facts(opened, language),
                method(opened, viewer, language),
                citation(opened, permalink, language),
                permalink,
                actions(opened, viewer, language));
    }

    /** The picture alone, for files. */
    Plot plot(OpenDataset opened, PlotAddress view, Viewer viewer, Language language) {
        var shape = shaping.of(opened, view);
        return shape.isDrawn() ? comparing.plot(shape, view, viewer, source(opened, language), language) : null;
    }

    private DatasetPage.Picture beside(Shape shape, PlotAddress view, Viewer viewer, Language language) {
        return comparing
                .beside(shape, view, viewer)
                .map(other -> picture(other, Comparing.besideView(view), viewer, "beside", language))
                .orElse(null);
    }

    private DatasetPage.Picture picture(Shape shape, PlotAddress view, Viewer viewer, String id, Language language) {
        var plot = comparing.plot(shape, view, viewer, source(shape.opened(), language), language);
        var figure = plot.figure();
        var base = DatasetCards.address(shape.opened().dataset(), language, "/plot");
        var files = Stream.of("svg", "png")
                .map(type -> new Link(type.toUpperCase(), base + "." + type + view.pictureQuery()))
                .toList();
        return new DatasetPage.Picture(
                SvgDrawing.wide(figure, language, id),
                SvgDrawing.narrow(figure, language, id),
                figure.title(),
                FigureText.of(figure, language),
                plot.notes(),
                plot.corner(),
                figure.strands().stream()
                        .map(strand ->
                                strand.name().isEmpty() ? Messages.text(language, "statistics.value") : strand.name())
                        .toList(),
                plot.rows().stream()
                        .map(row -> new DatasetPage.Row(row.label(), row.values()))
                        .toList(),
                files);
    }

    /** Who counted, and who may see it: a picture can be separated from its page. */
    private String source(OpenDataset opened, Language language) {
        var said = opened.publication().metadata().source();
        var source = Messages.text(
                language, "statistics.source", said == null ? listing.source(opened, language) : said.in(language));
        var marking = banner.lines(opened.publication(), language);
        return marking.isEmpty() ? source : String.join(" · ", marking) + " · " + source;
    }

    private static Notice old(OpenDataset opened, Language language) {
        if (opened.version().number().equals(opened.dataset().latest().number())) {
            return null;
        }
        return new Notice(
                "warning",
                Messages.text(language, "statistics.old.title", opened.version().number()),
                Messages.text(language, "statistics.old.text"),
                new Link(
                        Messages.text(language, "statistics.old.link"),
                        DatasetCards.address(opened.dataset(), language, "")));
    }

    private static List<DatasetPage.Hidden> hidden(PlotAddress view) {
        var hidden = new ArrayList<DatasetPage.Hidden>();
        if (view.version() != null) {
            hidden.add(new DatasetPage.Hidden("version", String.valueOf(view.version())));
        }
        if (view.sort() != null) {
            hidden.add(new DatasetPage.Hidden("sort", view.sort()));
        }
        return hidden;
    }

    private static DatasetPage.Notes notes(Table table, Language language) {
        var foreign = Language.ofCode(table.language())
                .filter(spoken -> spoken != language)
                .map(spoken -> spoken.locale().toLanguageTag())
                .orElse(null);
        return new DatasetPage.Notes(table.notes(), foreign);
    }

    private static List<DatasetPage.Symbol> symbols(Table table, Language language) {
        return table.symbols().stream()
                .filter(symbol -> !symbol.isBlank())
                .map(symbol -> new DatasetPage.Symbol(symbol, SymbolLegend.meaning(symbol, language)))
                .toList();
    }

    private static List<String> doubts(Table table, Language language) {
        var doubts = new ArrayList<String>();
        var understood = table.understood();
        if (understood == null) {
            return doubts;
        }
        if (understood.misread() != null && understood.misread() > 0) {
            var examples = understood.examples().stream()
                    .limit(5)
                    .map(Table.Example::raw)
                    .distinct()
                    .toList();
            doubts.add(Messages.text(
                    language, "statistics.doubt.misread", understood.misread(), String.join(", ", examples)));
        }
        for (var sum : understood.sums()) {
            doubts.add(Messages.text(
                    language,
                    "statistics.doubt.sum",
                    table.nameOf(sum.column()).in(language),
                    Formats.number(sum.row() + 1L, language),
                    Formats.decimal(sum.stated(), 4, language),
                    Formats.decimal(sum.sum(), 4, language)));
        }
        understood
                .cut()
                .forEach(what ->
                        Messages.find(language, "statistics.doubt.cut." + what).ifPresent(doubts::add));
        return doubts;
    }

    private static List<DatasetPage.Download> downloads(OpenDataset opened, Language language) {
        return DownloadLinks.of(opened, language).stream()
                .map(file -> new DatasetPage.Download(file.format(), file.href()))
                .toList();
    }

    private static List<DatasetPage.Version> versions(OpenDataset opened, Language language) {
        return opened.dataset().versions().stream()
                .sorted(Comparator.comparing(Dataset.Version::number).reversed())
                .map(version -> {
                    var label = Messages.text(
                            language,
                            "statistics.version",
                            version.number(),
                            Formats.date(version.at().atZone(Formats.OTTAWA).toLocalDate(), language));
                    var shown = version.number().equals(opened.version().number());
                    return new DatasetPage.Version(
                            label,
                            shown
                                    ? null
                                    : DatasetCards.address(
                                            opened.dataset(),
                                            language,
                                            PlotAddress.ofVersion(version.number())
                                                    .query()),
                            VersionNotes.difference(version.difference(), opened.table(), language),
                            VersionNotes.revisions(version.difference(), opened.table(), language));
                })
                .toList();
    }

    private List<DatasetPage.Fact> facts(OpenDataset opened, Language language) {
        var facts = new ArrayList<DatasetPage.Fact>();
        var metadata = opened.publication().metadata();
        facts.add(fact("organization", listing.source(opened, language), language));
        if (metadata.source() != null) {
            facts.add(fact("source", metadata.source().in(language), language));
        }
        facts.add(fact("published", Formats.date(metadata.published(), language), language));
        facts.add(fact("rows", Formats.number(opened.version().rows(), language), language));
        facts.add(fact("columns", Formats.number(opened.table().columns().size(), language), language));
        if (opened.table().fileName() != null) {
            facts.add(fact(
                    "file",
                    opened.table().sheet() == null || opened.table().sheet().isBlank()
                            ? opened.table().fileName()
                            : Messages.text(
                                    language,
                                    "statistics.sheet",
                                    opened.table().fileName(),
                                    opened.table().sheet()),
                    language));
        }
        return facts;
    }

    private static DatasetPage.Fact fact(String name, String value, Language language) {
        return new DatasetPage.Fact(Messages.text(language, "statistics.fact." + name), value);
    }

    /** The publication, and what it says one should also read: how the numbers are made. */
    private List<Link> method(OpenDataset opened, Viewer viewer, Language language) {
        var publication = opened.publication();
        var related = publication.metadata().relations().stream()
                .filter(relation -> relation.type() == Relation.Type.SEE_ALSO)
                .flatMap(relation -> catalogue.find(relation.publication(), viewer).stream())
                .map(other -> link(other.metadata().title(), other.slug(), language));
        return Stream.concat(Stream.of(link(publication.metadata().title(), publication.slug(), language)), related)
                .toList();
    }

    private static Link link(Bilingual title, Bilingual slug, Language language) {
        return new Link(title.in(language), Address.PUBLICATIONS.in(language, "/" + slug.in(language)));
    }

    private String citation(OpenDataset opened, String permalink, Language language) {
        return Messages.text(
                language,
                "statistics.citation",
                listing.source(opened, language),
                opened.dataset().title().in(language),
                opened.publication().metadata().title().in(language),
                Formats.date(opened.publication().metadata().published(), language),
                opened.version().number(),
                permalink);
    }

    private static List<Link> actions(OpenDataset opened, Viewer viewer, Language language) {
        if (!Access.may(viewer, Action.WRITE, opened.publication().audience())) {
            return List.of();
        }
        var correct = language == Language.EN ? "datasets/%s/correct" : "datasets/%s/corriger";
        return List.of(new Link(
                Messages.text(language, "statistics.correct"),
                Address.PUBLISH.in(
                        language,
                        "/"
                                + correct.formatted(PlotAddress.encoded(
                                        opened.dataset().id().value())))));
    }
}
