package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.statistics.Difference;
import ca.liaison.statistics.Table;
import ca.liaison.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What one version of a table says otherwise than the one before it, in sentences. */
final class VersionNotes {

    private static final int MOST_REVISIONS = 20;

    private VersionNotes() {}

    static String difference(Difference difference, Table table, Language language) {
        if (difference == null) {
            return say(language, "first");
        }
        var told = new ArrayList<String>();
        if (Boolean.FALSE.equals(difference.compared())) {
            told.add(say(language, "unknown"));
        } else if (difference.isNothing()) {
            return say(language, "none");
        } else {
            told.add(Messages.text(
                    language, "statistics.difference", difference.added(), difference.removed(), difference.revised()));
        }
        if (difference.vanished() > 0) {
            told.add(say(language, "vanished", difference.vanished()));
        }
        columns(told, difference, table, language);
        return String.join(". ", told);
    }

    private static void columns(List<String> told, Difference difference, Table table, Language language) {
        if (!difference.columnsAdded().isEmpty()) {
            told.add(say(
                    language,
                    "columns.added",
                    difference.columnsAdded().size(),
                    difference.columnsAdded().stream()
                            .map(id -> table.nameOf(id).in(language))
                            .collect(Collectors.joining(", "))));
        }
        if (!difference.columnsRemoved().isEmpty()) {
            told.add(say(
                    language,
                    "columns.removed",
                    difference.columnsRemoved().size(),
                    String.join(", ", difference.columnsRemoved())));
        }
        for (var renamed : difference.columnsRenamed()) {
            told.add(say(
                    language,
                    "columns.renamed",
                    renamed.name().in(language),
                    table.nameOf(renamed.after()).in(language)));
        }
        for (var retyped : difference.columnsRetyped()) {
            told.add(say(
                    language,
                    "columns.retyped",
                    table.nameOf(retyped.column()).in(language),
                    Messages.text(language, "datasets.type." + retyped.before().code()),
                    Messages.text(language, "datasets.type." + retyped.after().code())));
        }
    }

    /** Some of the values that changed; what was not there, or is there no more, is said to be so. */
    static List<String> revisions(Difference difference, Table table, Language language) {
        return difference == null
                ? List.of()
                : difference.revisions().stream()
                        .limit(MOST_REVISIONS)
                        .map(revision -> Messages.text(
                                language,
                                revision.after() == null
                                        ? "statistics.revision.gone"
                                        : revision.before() == null ? "statistics.revision.new" : "statistics.revision",
                                String.join(", ", revision.row()),
                                table.nameOf(revision.column()).in(language),
                                String.valueOf(revision.before()),
                                String.valueOf(revision.after())))
                        .toList();
    }

    private static String say(Language language, String key, Object... arguments) {
        return Messages.text(language, "statistics.difference." + key, arguments);
    }
}
