package ca.liaison.statistics.correcting;

import ca.liaison.web.Notice;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Problem;
import java.util.List;

/**
 * Saying how a table is to be read, with what would become of it.
 *
 * @param firstRow of the header in the file, as typed
 * @param columns those that can be corrected; of a very wide table the first ones
 * @param cut how many columns are not shown
 * @param heads names of the columns of the preview, in the reader's language
 * @param rows the first ones of the preview
 * @param outcome what the preview says of itself: how many rows, what was not understood
 */
public record CorrectionPage(
        String title,
        String action,
        String toggle,
        String back,
        long revision,
        Notice notice,
        List<Problem> problems,
        String titleEn,
        String titleFr,
        String firstRow,
        String headerRows,
        List<ColumnFields> columns,
        int cut,
        List<String> heads,
        List<List<String>> rows,
        List<String> outcome) {

    /**
     * What can be said of one column. It lies open where something in it was not understood.
     *
     * @param header as it stands in the file
     * @param type what its values are now, in words
     * @param note how many values are missing or were not understood, or null
     */
    public record ColumnFields(
            int number,
            String header,
            String type,
            String nameEn,
            String nameFr,
            List<Choice> types,
            String unitEn,
            String unitFr,
            String note) {}
}
