package ca.liaison.auditing;

import ca.liaison.Language;
import ca.liaison.audit.EntryPage;
import ca.liaison.audit.EntryQuery;
import ca.liaison.audit.EntryReading;
import ca.liaison.web.Csv;
import ca.liaison.web.Messages;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

/** The record as a table for spreadsheets, page after page, so that a long one needs no memory. */
class AuditTable implements Iterator<List<String>> {

    private static final List<String> COLUMNS = List.of(
            "at", "by", "action", "code", "kind", "thing", "phase", "from", "details", "chain", "number", "hash");
    private static final int MOST = 200_000;

    private final EntryReading reading;
    private final Language language;
    private final Queue<EntryPage.Line> lines = new ArrayDeque<>();
    private EntryQuery next;
    private int written;

    AuditTable(EntryReading reading, EntryQuery question, Language language) {
        this.reading = reading;
        this.next = question;
        this.language = language;
    }

    void write(OutputStream out) {
        Csv.write(
                out,
                COLUMNS.stream()
                        .map(column -> Messages.text(language, "audit.column." + column))
                        .toList(),
                this);
    }

    @Override
    public boolean hasNext() {
        while (lines.isEmpty() && next != null && written < MOST) {
            var page = reading.list(next);
            lines.addAll(page.lines());
            next = page.next() == null ? null : next.after(page.next());
        }
        return !lines.isEmpty();
    }

    @Override
    public List<String> next() {
        var line = lines.remove();
        var entry = line.entry();
        written++;
        return Stream.of(
                        entry.at(),
                        line.by(),
                        EntryText.action(entry.action(), language),
                        entry.action(),
                        entry.kind(),
                        line.thing(),
                        EntryText.phase(entry.phase(), language),
                        line.from(),
                        String.join("; ", EntryText.details(line)),
                        line.chain(),
                        entry.number(),
                        entry.hash())
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }
}
