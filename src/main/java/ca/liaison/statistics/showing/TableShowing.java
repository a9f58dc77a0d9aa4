package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.asking.Filter;
import ca.liaison.statistics.asking.Filter.Operator;
import ca.liaison.statistics.asking.RowPage;
import ca.liaison.statistics.asking.RowsQuery;
import ca.liaison.statistics.asking.Statistics;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.lists.Pager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a table as a page shows them: filtered, ordered and paged by the server. */
@ApplicationScoped
class TableShowing {

    private static final int SIZE = 25;
    private static final int MOST_TEXTS = 10;
    private static final int MOST_WORDS = 10;
    private static final int MOST_ALIGNED = 4;

    private final Statistics statistics;
    private final Naming naming;

    @Inject
    TableShowing(Statistics statistics, Naming naming) {
        this.statistics = statistics;
        this.naming = naming;
    }

    DatasetPage.Table of(
            OpenDataset opened, PlotAddress view, Function<PlotAddress, String> address, Language language) {
        var table = opened.table();
        var where = table.columns().stream()
                .filter(column -> column.id().equals(view.where()))
                .findFirst()
                .filter(column -> view.is() != null)
                .orElse(null);
        var wanted = where == null ? Optional.of(List.<Filter>of()) : TypedFilter.of(where, view.is(), language);
        var filters = wanted.orElse(List.of());
        var sort = table.columns().stream()
                .filter(column -> view.isSortedBy(column.id()))
                .findFirst();
        var order = sort.map(column -> List.of(new RowsQuery.Order(column.id(), view.isDescendingBy(column.id()))))
                .orElse(List.of());
        var row = where != null || !order.isEmpty()
                ? null
                : view.row() != null || view.q() == null ? view.row() : found(table, view.q());
        var page = row == null ? view.page() : row / SIZE + 1;
        var rows = statistics.rows(table, new RowsQuery(filters, order, page, SIZE));
        if (page > rows.pages()) {
            page = rows.pages();
            rows = statistics.rows(table, new RowsQuery(filters, order, page, SIZE));
        }
        var choices = table.columns().stream()
                .map(column -> new Choice(column.id(), column.name().in(language), column.equals(where)))
                .toList();
        return new DatasetPage.Table(
                summary(rows, page, language),
                table.columns().stream()
                        .map(column -> heading(column, view, address, language))
                        .toList(),
                rows.rows().stream()
                        .map(each -> line(each, table.columns(), row, language))
                        .toList(),
                Pager.of(page, rows.pages(), number -> address.apply(view.atPage(number)) + "#rows"),
                choices,
                view.is() == null ? "" : view.is(),
                wanted.isPresent()
                        ? null
                        : Messages.text(
                                language,
                                "statistics.table.is.wrong",
                                view.is(),
                                where.name().in(language)),
                where == null ? null : address.apply(view.unfiltered()) + "#rows");
    }

    /**
     * The first row in whose texts the words of a search stand: all of them, else one of them. Null where there is
     * none.
     */
    private Integer found(Table table, String words) {
        var texts = table.columns().stream()
                .filter(column -> column.type() == Type.TEXT || column.type() == Type.GEOGRAPHY)
                .limit(MOST_TEXTS)
                .toList();
        return Stream.concat(
                        Stream.of(words),
                        Stream.of(words.split("[^\\p{L}\\p{N}]+"))
                                .filter(word -> word.length() > 2)
                                .limit(MOST_WORDS))
                .flatMap(part -> texts.stream()
                        .map(column -> new RowsQuery(
                                List.of(new Filter(column.id(), Operator.CONTAINS, List.of(part))), List.of(), 1, 1)))
                .flatMap(query -> statistics.rows(table, query).rows().stream())
                .findFirst()
                .map(RowPage.Row::number)
                .orElse(null);
    }

    private static String summary(RowPage rows, int page, Language language) {
        var first = (page - 1L) * SIZE + 1;
        return rows.total() == 0
                ? Messages.text(language, "statistics.table.none")
                : Messages.text(
                        language,
                        "statistics.table.summary",
                        first,
                        first + rows.rows().size() - 1,
                        rows.total());
    }

    private static DatasetPage.Heading heading(
            Column column, PlotAddress view, Function<PlotAddress, String> address, Language language) {
        var sorted =
                view.isDescendingBy(column.id()) ? "descending" : view.isSortedBy(column.id()) ? "ascending" : "none";
        var unit = Naming.unit(column, language);
        return new DatasetPage.Heading(
                column.name().in(language),
                unit == null
                                || Naming.measured(column, language)
                                        .equals(column.name().in(language))
                        ? null
                        : unit,
                column.notes().isEmpty() ? null : String.join(", ", column.notes()),
                column.type().isMeasure(),
                sorted,
                address.apply(view.sortedBy(column.id())) + "#rows");
    }

    private DatasetPage.Line line(RowPage.Row row, List<Column> columns, Integer marked, Language language) {
        return new DatasetPage.Line(
                row.number(),
                row.isTotal(),
                marked != null && marked == row.number(),
                IntStream.range(0, columns.size())
                        .mapToObj(index -> field(row.cells().get(index), columns.get(index), language))
                        .toList());
    }

    /** Numbers of a column stand under each other by their decimal points, unless these are many. */
    private static boolean isAligned(Cell cell, Column column) {
        return cell.number() != null
                && column.type().isMeasure()
                && column.decimals() != null
                && column.decimals() <= MOST_ALIGNED;
    }

    private DatasetPage.Field field(Cell cell, Column column, Language language) {
        var understood = cell.number() != null || cell.text() != null || cell.place() != null;
        return new DatasetPage.Field(
                understood
                        ? isAligned(cell, column)
                                ? Formats.fixed(cell.number(), column.decimals(), language)
                                : naming.of(cell, column, language)
                        : cell.symbol() == null && cell.raw() != null ? cell.raw() : "",
                column.type().isMeasure(),
                cell.symbol(),
                cell.note());
    }
}
