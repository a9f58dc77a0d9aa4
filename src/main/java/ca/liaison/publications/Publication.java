package ca.liaison.publications;

import static java.util.Objects.requireNonNull;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.files.Digest;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Thing;
import ca.liaison.publications.Version.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One publication: what is said about it, its files, and its history. Changed by verbs that return the next one.
 *
 * @param revision counts every save, so that two who change the same publication cannot overwrite each other
 * @param indexed the revision that the search index holds; anything else means that the index is behind
 * @param slug the address in each language, given once and never changed
 */
public record Publication(@BsonId PublicationId id, Integer revision, Integer indexed, Bilingual slug, Metadata metadata, List<Edition> editions,
                          List<Version> versions) implements Thing {

    public Publication {
        requireNonNull(id, "id");
        requireNonNull(metadata, "metadata");
        editions = editions == null ? List.of() : List.copyOf(editions);
        versions = versions == null ? List.of() : List.copyOf(versions);
    }

    static Publication received(PublicationId id, Bilingual slug, Metadata metadata, List<Edition> editions, Instant at, String by, String ingestion) {
        var first = new Version(1, at, by, Change.RECEIVED, null, ingestion);
        return new Publication(id, 0, null, slug, metadata, editions, List.of(first));
    }

    /** New files and metadata by an ingestion. The same ingestion again, as after a retry, is no new version. */
    Publication received(Metadata metadata, List<Edition> editions, Instant at, String by, String ingestion) {
        var again = ingestion.equals(latest().ingestion());
        return new Publication(id, revision, indexed, slug, metadata, editions, again ? versions : with(at, by, Change.FILES_REPLACED, null, ingestion));
    }

    Publication described(Metadata metadata, Instant at, String by) {
        return new Publication(id, revision, indexed, slug, metadata, editions, with(at, by, Change.DESCRIBED, null, null));
    }

    Publication withdrawn(Bilingual reason, Instant at, String by) {
        return new Publication(id, revision, indexed, slug, metadata.in(State.WITHDRAWN), editions, with(at, by, Change.WITHDRAWN, reason, null));
    }

    Publication restored(Instant at, String by) {
        return new Publication(id, revision, indexed, slug, metadata.in(State.PUBLISHED), editions, with(at, by, Change.RESTORED, null, null));
    }

    Publication at(Bilingual slug) {
        return new Publication(id, revision, indexed, slug, metadata, editions, versions);
    }

    Publication nextRevision() {
        return new Publication(id, revision + 1, indexed, slug, metadata, editions, versions);
    }

    /** Who may read it: what is released, whoever its marking allows; everything else only the staff within theirs. */
    @Override
    public Audience audience() {
        var released = Audience.of(metadata.marking());
        return metadata.state().isReleased() ? released : released.onlyStaff();
    }

    public Instant receivedAt() {
        return versions.get(0).at();
    }

    public Instant modifiedAt() {
        return latest().at();
    }

    Version latest() {
        return versions.get(versions.size() - 1);
    }

    /** Why it was withdrawn, where somebody said so. */
    Optional<Version> withdrawal() {
        return metadata.state() == State.WITHDRAWN ? versions.stream().filter(v -> v.change() == Change.WITHDRAWN).reduce((a, b) -> b) : Optional.empty();
    }

    /** The files that were handed in, without what was found inside them. */
    List<Edition> files() {
        return editions.stream().filter(edition -> !edition.isAttachment()).toList();
    }

    /** All files, those in the reader's language first; what was found in a file stays behind it. */
    List<Edition> editionsFor(Language reader) {
        return editions.stream().sorted(Comparator.comparing(edition -> !reader.code().equals(outermost(edition).language()))).toList();
    }

    private Edition outermost(Edition edition) {
        return edition.isAttachment() ? edition(edition.within()).map(this::outermost).orElse(edition) : edition;
    }

    public Optional<Edition> edition(Digest file) {
        return editions.stream().filter(edition -> edition.file().equals(file)).findFirst();
    }

    /** The edition to read in this language: the one in the language, else the first that has text. */
    Optional<Edition> readIn(Language language) {
        var readable = editions.stream().filter(Edition::hasText).toList();
        return readable.stream().filter(edition -> !edition.isAttachment() && language.code().equals(edition.language())).findFirst()
                .or(() -> readable.stream().findFirst());
    }

    private List<Version> with(Instant at, String by, Change change, Bilingual reason, String ingestion) {
        var next = new ArrayList<>(versions);
        next.add(new Version(latest().number() + 1, at, by, change, reason, ingestion));
        return next;
    }
}
