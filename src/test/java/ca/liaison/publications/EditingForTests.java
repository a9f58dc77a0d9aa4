package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.accounts.ApproversForTests;
import ca.liaison.audit.AuditForTests;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.deciding.Deciding;
import ca.liaison.publications.editing.Editing;
import ca.liaison.search.Index;
import ca.liaison.store.Shelves;
import ca.liaison.testing.Injected;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Proposing and deciding for the tests of a room that stands on this one. */
public final class EditingForTests implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final Tables tables;
    private final Index index;
    private final Publications publications;
    private final Indexing indexing;
    private final Cataloguing cataloguing;
    private final Editing editing;
    private final Deciding deciding;

    public EditingForTests(Shelves shelves, Path data, Tables tables) {
        this.tables = tables;
        index = new Index(data.resolve("index"));
        publications = new Publications(shelves);
        var vocabulary = AContent.in(data.resolve("content")).vocabulary();
        var waiting = new Waiting(shelves);
        indexing = new Indexing(
                publications,
                new PublicationSource(
                        publications, new Extractions(shelves), null, new Labels(vocabulary), Injected.none()),
                index,
                new Withheld(shelves, index),
                CLOCK);
        cataloguing = new Cataloguing(
                publications, new Mentions(shelves), indexing, waiting, AuditForTests.trail(shelves), CLOCK);
        var catalogue = new Catalogue(publications, new Views());
        editing = new Editing(catalogue, null, cataloguing, ApproversForTests.on(shelves, CLOCK));
        deciding = new Deciding(catalogue, publications, cataloguing, waiting, Injected.one(tables), CLOCK);
    }

    public Editing editing() {
        return editing;
    }

    public Indexing indexing() {
        return indexing;
    }

    public List<PublicationId> open(Viewer viewer) {
        return deciding.open(viewer).stream().map(Publication::id).toList();
    }

    public void approve(PublicationId id, Viewer viewer) {
        deciding.approve(id, publications.find(id).orElseThrow().revision(), viewer);
    }

    public void sendBack(PublicationId id, String reason, Viewer viewer) {
        deciding.sendBack(id, publications.find(id).orElseThrow().revision(), reason, viewer);
    }

    /** As somebody does who need not wait. */
    public void retitle(PublicationId id, String title, Viewer viewer) {
        var there = publications.find(id).orElseThrow();
        var words = there.metadata();
        cataloguing.describe(
                id,
                there.revision(),
                new Metadata(
                        words.kind(),
                        words.language(),
                        new Bilingual(title, title),
                        words.summary(),
                        words.published(),
                        words.organization(),
                        words.topics(),
                        words.countries(),
                        words.marking(),
                        words.state(),
                        words.relations(),
                        words.source(),
                        words.handling(),
                        words.tables()),
                viewer.name());
    }

    public List<FieldChange> differences(PublicationId id, Language reader) {
        return tables.differences(publications.find(id).orElseThrow(), reader);
    }

    @Override
    public void close() {
        index.close();
    }
}
