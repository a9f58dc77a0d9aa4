package ca.liaison.statistics.showing;

import ca.liaison.web.Html;
import ca.liaison.web.Link;
import ca.liaison.web.Notice;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.lists.Pager;
import java.util.List;

/**
 * One dataset: its plot with words and numbers, its table, and what one must know to use and cite it.
 *
 * @param summary of its publication, or null
 * @param old said where this is not the latest version, or null
 * @param picture null where there is nothing to draw
 * @param beside the same of the dataset that it is compared with, where one picture cannot hold both; or null
 * @param controls of the plot; none where there is nothing to draw
 * @param questions what else the form must send on so that nothing of the state is lost
 * @param symbols what stands in place of numbers, and what it means
 * @param doubts what was not understood of the table
 * @param method where one reads how the numbers are made
 */
public record DatasetPage(
        String title,
        Link publication,
        String summary,
        Notice old,
        Picture picture,
        Picture beside,
        List<Control> controls,
        List<Hidden> questions,
        Table table,
        Notes notes,
        List<Symbol> symbols,
        List<String> doubts,
        List<Download> downloads,
        List<Version> versions,
        List<Fact> facts,
        List<Link> method,
        String citation,
        String permalink,
        List<Link> actions) {

    /**
     * The plot.
     *
     * @param words what it shows
     * @param files its SVG and PNG
     */
    public record Picture(
            Html wide,
            Html narrow,
            String caption,
            List<String> words,
            List<String> notes,
            String corner,
            List<String> strands,
            List<Row> rows,
            List<Link> files) {}

    /** One point of the plot in numbers. */
    public record Row(String label, List<String> values) {}

    /** A question of the form: a list to choose from, or boxes where several may be chosen. */
    public record Control(String name, String label, String hint, boolean several, List<Choice> options) {}

    /** A part of the state that this form does not change. */
    public record Hidden(String name, String value) {}

    /**
     * The rows.
     *
     * @param columns to filter by
     * @param wrong why what was typed narrows nothing, or null
     * @param clear address without the filter, or null
     */
    public record Table(
            String summary,
            List<Heading> headings,
            List<Line> lines,
            Pager pager,
            List<Choice> columns,
            String words,
            String wrong,
            String clear) {}

    /** @param sorted ascending, descending or none; {@code href} orders by this column */
    public record Heading(String name, String unit, String note, boolean number, String sorted, String href) {}

    /** One row, by its number from 0. */
    public record Line(int number, boolean total, boolean marked, List<Field> fields) {}

    /** One cell; {@code symbol} where it stands in place of a value, {@code note} as it stands beside it, else null. */
    public record Field(String text, boolean number, String symbol, String note) {}

    /** The lines around the table in the file. {@code foreign} where they are in the other language. */
    public record Notes(List<String> lines, String foreign) {}

    /** A missing-value symbol. */
    public record Symbol(String symbol, String meaning) {}

    /** A file of the whole table; CSVW is the description of its columns. */
    public record Download(String format, String href) {}

    /** @param href null for the one that is shown; {@code revisions} values that changed since the one before */
    public record Version(String label, String href, String difference, List<String> revisions) {}

    /** A line of the description. */
    public record Fact(String label, String value) {}
}
