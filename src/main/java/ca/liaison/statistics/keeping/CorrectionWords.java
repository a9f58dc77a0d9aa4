package ca.liaison.statistics.keeping;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.statistics.TableCorrections;
import ca.liaison.web.Messages;
import java.util.ArrayList;

/**
 * Corrections of a table in words, for whoever decides about them: both languages of every name, because both are
 * published.
 */
final class CorrectionWords {

    private CorrectionWords() {}

    /** @param corrections null for none */
    static String of(TableCorrections corrections, Language reader) {
        var words = new ArrayList<String>();
        if (corrections != null) {
            if (corrections.title() != null) {
                words.add(both(corrections.title()));
            }
            if (corrections.firstRow() != null) {
                words.add(said(reader, "datasets.correct.firstRow", String.valueOf(corrections.firstRow())));
            }
            if (corrections.headerRows() != null) {
                words.add(said(reader, "datasets.correct.headerRows", String.valueOf(corrections.headerRows())));
            }
            corrections.columns().forEach(column -> words.add(said(reader, column, column.header())));
        }
        return words.isEmpty() ? Messages.text(reader, "datasets.correct.machine") : String.join("; ", words);
    }

    private static String said(Language reader, TableCorrections.OfColumn column, String header) {
        var parts = new ArrayList<String>();
        if (column.name() != null) {
            parts.add(both(column.name()));
        }
        if (column.type() != null) {
            parts.add(Messages.text(reader, "datasets.type." + column.type().code()));
        }
        if (column.unit() != null) {
            parts.add(both(column.unit()));
        }
        return Messages.text(reader, "datasets.correct.part", header, String.join(", ", parts));
    }

    private static String said(Language reader, String key, String value) {
        return Messages.text(reader, "datasets.correct.part", Messages.text(reader, key), value);
    }

    private static String both(Bilingual words) {
        return words.en() + " / " + words.fr();
    }
}
