package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Takes files and what is said about them into the catalogue, and changes what stands there. Every change reaches the
 * index before it is reported done.
 */
@ApplicationScoped
public class Cataloguing {

    private final Publications publications;
    private final Mentions mentions;
    private final Indexing indexing;
    private final Waiting waiting;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public Cataloguing(
            Publications publications,
            Mentions mentions,
            Indexing indexing,
            Waiting waiting,
            AuditTrail trail,
            Clock clock) {
        this.publications = publications;
        this.mentions = mentions;
        this.indexing = indexing;
        this.waiting = waiting;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Creates the publication, or takes new files and words in for the one that is there ({@link Arriving}). Repeating
     * it with the same ingestion changes nothing more.
     *
     * @throws ChangedMeanwhile where somebody else was faster
     */
    public Publication receive(PublicationId id, Arrival arrival) {
        mentions.note(Stream.concat(arrival.editions().stream().map(Edition::file), related(arrival.metadata())), id);
        var now = clock.instant();
        var known = publications.find(id);
        var next = known.map(there -> Arriving.in(there, arrival, now)).orElseGet(() -> created(id, arrival, now));
        if (known.filter(there -> there == next).isPresent()) {
            return next;
        }
        if (next.waits()) {
            waiting.add(id, next.proposal().at());
        }
        var deed = Deeds.changing("publication.receive", arrival.by(), known.orElse(next), next)
                .with("ingestion", arrival.ingestion());
        return trail.doing(deed, () -> known.map(there -> saved(there, next)).orElseGet(() -> added(next, arrival)));
    }

    private static Publication created(PublicationId id, Arrival arrival, Instant at) {
        var metadata = arrival.metadata();
        var slug = new Bilingual(
                Slug.of(metadata.title().en()), Slug.of(metadata.title().fr()));
        var first = Publication.received(
                id,
                slug,
                arrival.waits() ? metadata.in(State.DRAFT) : metadata,
                arrival.editions(),
                at,
                arrival.by(),
                arrival.ingestion());
        return arrival.waits() ? first.proposed(metadata, at, arrival.by()) : first;
    }

    private Publication added(Publication fresh, Arrival arrival) {
        var added = publications.add(fresh);
        if (added.broughtBy().filter(arrival.ingestion()::equals).isEmpty()) {
            throw new ChangedMeanwhile(added.id()); // another arrival for it was a moment earlier
        }
        return added;
    }

    /** @param revision the one that was read; a newer one refuses the change */
    public Publication describe(PublicationId id, int revision, Metadata metadata, String by) {
        mentions.note(related(metadata), id);
        return changed(
                "publication.describe",
                by,
                id,
                revision,
                current -> (isBack(current, metadata) ? current.restored(clock.instant(), by) : current)
                        .described(metadata, clock.instant(), by));
    }

    /** Keeps for somebody else's decision how it shall read. */
    public Publication propose(PublicationId id, int revision, Metadata metadata, String by) {
        mentions.note(related(metadata), id);
        return changed(
                "publication.propose", by, id, revision, current -> propose(current, metadata, clock.instant(), by));
    }

    public Publication approve(PublicationId id, int revision, String by) {
        return changed("publication.approve", by, id, revision, current -> current.approved(clock.instant(), by));
    }

    public Publication sendBack(PublicationId id, int revision, String reason, String by) {
        return changed(
                "publication.sendBack", by, id, revision, current -> current.sentBack(reason, clock.instant(), by));
    }

    /** Puts an agency or a person on the release list of what stands, and of what waits. */
    public Publication share(Publication current, String recipient, String by) {
        UnaryOperator<Handling> wider =
                orders -> recipient.contains("@") ? orders.alsoTo(recipient) : orders.alsoToAgency(recipient);
        var marking = current.metadata().marking();
        var complaints =
                MarkingRules.complaints(marking, wider.apply(current.metadata().orders()), marking.category());
        if (!complaints.isEmpty()) {
            throw new InvalidMetadata(complaints);
        }
        return changed(
                "publication.share",
                by,
                current.id(),
                current.revision(),
                standing -> standing.shared(wider, clock.instant(), by));
    }

    public Publication withdraw(PublicationId id, int revision, Bilingual reason, String by) {
        return changed(
                "publication.withdraw", by, id, revision, current -> current.withdrawn(reason, clock.instant(), by));
    }

    public Publication restore(PublicationId id, int revision, String by) {
        return changed("publication.restore", by, id, revision, current -> current.restored(clock.instant(), by));
    }

    private static boolean isBack(Publication current, Metadata metadata) {
        return current.metadata().state() == State.WITHDRAWN && metadata.state() != State.WITHDRAWN;
    }

    private Publication propose(Publication current, Metadata metadata, Instant at, String by) {
        waiting.add(current.id(), at);
        return current.proposed(metadata, at, by);
    }

    private static Stream<PublicationId> related(Metadata metadata) {
        return metadata.relations().stream().map(Relation::publication);
    }

    private Publication changed(
            String action, String by, PublicationId id, int revision, UnaryOperator<Publication> change) {
        var current = publications.find(id).orElseThrow(() -> new NoSuchPublication(id.value()));
        if (current.revision() != revision) {
            throw new ChangedMeanwhile(id);
        }
        var next = change.apply(current);
        return trail.doing(Deeds.changing(action, by, current, next), () -> {
            var saved = saved(current, next);
            indexing.index(List.of(id));
            return saved;
        });
    }

    private Publication saved(Publication current, Publication changed) {
        indexing.announce(current, changed);
        return publications.save(changed);
    }
}
