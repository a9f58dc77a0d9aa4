package ca.liaison.publications;

import static java.util.Objects.requireNonNull;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.files.Digest;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Protected;
import ca.liaison.publications.Version.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One publication: what is said about it, its files, and its history. Changed by verbs that return the next one.
 *
 * @param revision counts every save, so that two who change the same publication cannot overwrite each other
 * @param indexed the revision that the search index holds; anything else means that the index is behind
 * @param proposal what waits for somebody else's decision, or was sent back; null where nothing does
 * @param slug the address in each language, given once and never changed
 */
public record Publication(
        @BsonId PublicationId id,
        Integer revision,
        Integer indexed,
        Bilingual slug,
        Metadata metadata,
        List<Edition> editions,
        List<Version> versions,
        Proposal proposal)
        implements Protected {

    public Publication {
        requireNonNull(id, "id");
        requireNonNull(metadata, "metadata");
        editions = editions == null ? List.of() : List.copyOf(editions);
        versions = versions == null ? List.of() : List.copyOf(versions);
    }

    static Publication received(
            PublicationId id,
            Bilingual slug,
            Metadata metadata,
            List<Edition> editions,
            Instant at,
            String by,
            String ingestion) {
        var first = new Version(1, at, by, Change.RECEIVED, null, ingestion);
        return new Publication(id, 0, null, slug, metadata, editions, List.of(first), null);
    }

    /** The same files read better than before; what was said and decided meanwhile stays. */
    Publication read(List<Edition> editions) {
        return new Publication(id, revision, indexed, slug, metadata, editions, versions, proposal);
    }

    /** Other files. What was said and decided stays. */
    Publication replaced(List<Edition> editions, Instant at, String by, String ingestion) {
        return new Publication(
                id,
                revision,
                indexed,
                slug,
                metadata,
                editions,
                with(at, by, Change.FILES_REPLACED, null, ingestion),
                proposal);
    }

    /** Other words from where the files come from, while nobody said or decided anything here. */
    Publication said(Metadata metadata, Instant at, String by, String ingestion) {
        return new Publication(
                id,
                revision,
                indexed,
                slug,
                metadata,
                editions,
                with(at, by, Change.DESCRIBED, null, ingestion),
                proposal);
    }

    /** For the staff alone until somebody decides; withdrawing is something else, of which readers are told. */
    Publication heldBack() {
        return new Publication(id, revision, indexed, slug, metadata.in(State.DRAFT), editions, versions, proposal);
    }

    /**
     * Changed by somebody who need not wait. That settles what waited, but for what others want read otherwise in
     * tables, which the form does not show.
     */
    public Publication described(Metadata metadata, Instant at, String by) {
        return changed(metadata, unseenBy(metadata), at, by, Change.DESCRIBED, null);
    }

    private Proposal unseenBy(Metadata next) {
        var wanted = proposal == null
                ? List.<TableWords>of()
                : proposal.metadata().tableWords().stream()
                        .filter(one -> !metadata.tableWords().contains(one))
                        .filter(one -> next.wordsOf(one.table()).equals(metadata.wordsOf(one.table())))
                        .toList();
        return wanted.isEmpty()
                ? null
                : proposal.with(wanted.stream().reduce(next, Metadata::correcting, (one, other) -> other));
    }

    /** What was never released is the work of all who had it in their hands. */
    Publication proposed(Metadata wanted, Instant at, String by) {
        return proposed(wanted, at, by, null);
    }

    /** @param ingestion that brought the words, null where they were written here */
    Publication proposed(Metadata wanted, Instant at, String by, String ingestion) {
        var before = proposal != null
                ? proposal.authors().stream()
                : metadata.state() == State.DRAFT ? versions.stream().map(Version::by) : Stream.<String>empty();
        var waiting = new Proposal(
                wanted, Stream.concat(before, Stream.of(by)).distinct().toList(), at, null);
        return new Publication(
                id,
                revision,
                indexed,
                slug,
                metadata,
                editions,
                with(at, by, Change.PROPOSED, null, ingestion),
                waiting);
    }

    Publication approved(Instant at, String by) {
        return changed(proposal.metadata(), null, at, by, Change.APPROVED, null);
    }

    Publication sentBack(String reason, Instant at, String by) {
        return changed(metadata, proposal.returned(reason), at, by, Change.SENT_BACK, null);
    }

    Publication shared(UnaryOperator<Handling> wider, Instant at, String by) {
        var waiting = proposal == null
                ? null
                : proposal.with(proposal.metadata()
                        .handled(wider.apply(proposal.metadata().orders())));
        return changed(metadata.handled(wider.apply(metadata.orders())), waiting, at, by, Change.SHARED, null);
    }

    Publication withdrawn(Bilingual reason, Instant at, String by) {
        return changed(metadata.in(State.WITHDRAWN), proposal, at, by, Change.WITHDRAWN, reason);
    }

    Publication restored(Instant at, String by) {
        return changed(metadata.in(State.PUBLISHED), proposal, at, by, Change.RESTORED, null);
    }

    private Publication changed(
            Metadata metadata, Proposal proposal, Instant at, String by, Change change, Bilingual reason) {
        return new Publication(
                id, revision, indexed, slug, metadata, editions, with(at, by, change, reason, null), proposal);
    }

    Publication at(Bilingual slug) {
        return new Publication(id, revision, indexed, slug, metadata, editions, versions, proposal);
    }

    Publication nextRevision() {
        return new Publication(id, revision + 1, indexed, slug, metadata, editions, versions, proposal);
    }

    /**
     * Who may read it: what is released, whoever its marking and release list allow; everything else only the staff
     * within theirs.
     */
    @Override
    public Audience audience() {
        return metadata.audience();
    }

    /** Of what waits. */
    @Override
    public Set<String> authors() {
        return proposal == null ? Set.of() : Set.copyOf(proposal.authors());
    }

    /** Whether something waits for a decision. */
    public boolean waits() {
        return proposal != null && proposal.waits();
    }

    /** How it shall read as far as anybody wrote: what waits, or what stands. */
    public Metadata latestWords() {
        return proposal == null ? metadata : proposal.metadata();
    }

    public Instant receivedAt() {
        return versions.get(0).at();
    }

    public Instant modifiedAt() {
        return lastSeen().at();
    }

    /** The latest that readers see something of. */
    public Version lastSeen() {
        return versions.stream()
                .filter(Version::isSeen)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The ingestion whose files and words it took in last. */
    Optional<String> broughtBy() {
        return versions.stream()
                .map(Version::ingestion)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }

    public Version latest() {
        return versions.get(versions.size() - 1);
    }

    /** Why it was withdrawn, where somebody said so. */
    Optional<Version> withdrawal() {
        return metadata.state() == State.WITHDRAWN
                ? versions.stream().filter(v -> v.change() == Change.WITHDRAWN).reduce((a, b) -> b)
                : Optional.empty();
    }

    /** The files that were handed in, without what was found inside them. */
    public List<Edition> files() {
        return editions.stream().filter(edition -> !edition.isAttachment()).toList();
    }

    /** All files, those in the reader's language first; what was found in a file stays behind it. */
    public List<Edition> editionsFor(Language reader) {
        return editions.stream()
                .sorted(Comparator.comparing(
                        edition -> !reader.code().equals(outermost(edition).language())))
                .toList();
    }

    private Edition outermost(Edition edition) {
        return edition.isAttachment()
                ? edition(edition.within()).map(this::outermost).orElse(edition)
                : edition;
    }

    public Optional<Edition> edition(Digest file) {
        return editions.stream().filter(edition -> edition.file().equals(file)).findFirst();
    }

    /** The edition to read in this language: the one in the language, else the first that has text. */
    public Optional<Edition> readIn(Language language) {
        var readable = editions.stream().filter(Edition::hasText).toList();
        return readable.stream()
                .filter(edition -> !edition.isAttachment() && language.code().equals(edition.language()))
                .findFirst()
                .or(() -> readable.stream().findFirst());
    }

    private List<Version> with(Instant at, String by, Change change, Bilingual reason, String ingestion) {
        var next = new ArrayList<>(versions);
        next.add(new Version(latest().number() + 1, at, by, change, reason, ingestion));
        return next;
    }
}
