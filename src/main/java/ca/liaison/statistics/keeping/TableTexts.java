package ca.liaison.statistics.keeping;

import ca.liaison.Language;
import ca.liaison.search.Container;
import ca.liaison.search.PassageEntry;
import ca.liaison.statistics.Dataset;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.understanding.Sheets;
import ca.liaison.statistics.understanding.TableFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The words of tables, by which they and their publications are found. */
@ApplicationScoped
class TableTexts {

    private static final int LONGEST = 30_000;
    private static final int MOST_TEXTS = 100;

    private final Datasets datasets;
    private final TableFinding finding;
    private final Sheets sheets;

    @Inject
    TableTexts(Datasets datasets, TableFinding finding, Sheets sheets) {
        this.datasets = datasets;
        this.finding = finding;
        this.sheets = sheets;
    }

    /** In each language what the table is called and what its columns are called, then its texts. */
    Stream<PassageEntry> of(Dataset dataset) {
        return datasets.table(dataset.latest().table()).stream()
                .flatMap(table -> Stream.of(Language.values())
                        .flatMap(language -> texts(dataset, table, language).stream()
                                .map(text -> new PassageEntry(
                                        Container.TABLE,
                                        dataset.position() + 1,
                                        dataset.title().in(language),
                                        dataset.id().value(),
                                        language,
                                        text))));
    }

    private List<String> texts(Dataset dataset, Table table, Language language) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder(dataset.title().in(language));
        table.columns().forEach(column -> text.append('\n').append(column.name().in(language)));
        table.notes().forEach(note -> text.append('\n').append(note));
        var reader = finding.reader(table, sheets.find(table.file()).orElseThrow());
        for (int i = 0; i < table.columns().size(); i++) {
            if (!table.columns().get(i).type().isNumber()) {
                for (var word : reader.differentWords(i)) {
                    text.append('\n').append(reader.meaning(i).text(word).in(language));
                    if (text.length() > LONGEST && texts.size() < MOST_TEXTS) {
                        texts.add(text.toString());
                        text.setLength(0);
                    }
                }
            }
        }
        if (texts.size() < MOST_TEXTS) {
            texts.add(text.toString());
        }
        return texts;
    }
}
