package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Takes files and what is said about them into the catalogue, and changes what stands there. Every change reaches the index before it is reported done. */
@ApplicationScoped
public class Cataloguing {

    private final Publications publications;
    private final Mentions mentions;
    private final Indexing indexing;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public Cataloguing(Publications publications, Mentions mentions, Indexing indexing, AuditTrail trail, Clock clock) {
        this.publications = publications;
        this.mentions = mentions;
        this.indexing = indexing;
        this.trail = trail;
        this.clock = clock;
    }

    /** Creates the publication, or gives the one that is there new files and words. Repeating it with the same ingestion changes nothing more. */
    public Publication receive(PublicationId id, Metadata metadata, List<Edition> editions, String by, String ingestion) {
        var files = editions.stream().flatMap(edition -> Stream.of(edition.file(), edition.preview())).filter(Objects::nonNull);
        mentions.note(Stream.concat(files, related(metadata)), id);
        var known = publications.find(id);
        var next = known.map(there -> there.received(metadata, editions, clock.instant(), by, ingestion)).orElseGet(() -> {
            var slug = new Bilingual(Slug.of(metadata.title().en()), Slug.of(metadata.title().fr()));
            return Publication.received(id, slug, metadata, editions, clock.instant(), by, ingestion);
        });
        var deed = Deeds.changing("publication.receive", by, known.orElse(next), next).with("ingestion", ingestion);
        return trail.doing(deed, () -> known.isPresent() ? publications.save(next) : publications.add(next));
    }

    /** @param revision the one that was read; a newer one refuses the change */
    Publication describe(PublicationId id, int revision, Metadata metadata, String by) {
        mentions.note(related(metadata), id);
        var read = asRead(id, revision);
        return changed("publication.describe", by, read, read.described(metadata, clock.instant(), by));
    }

    Publication withdraw(PublicationId id, int revision, Bilingual reason, String by) {
        var read = asRead(id, revision);
        return changed("publication.withdraw", by, read, read.withdrawn(reason, clock.instant(), by));
    }

    Publication restore(PublicationId id, int revision, String by) {
        var read = asRead(id, revision);
        return changed("publication.restore", by, read, read.restored(clock.instant(), by));
    }

    private static Stream<PublicationId> related(Metadata metadata) {
        return metadata.relations().stream().map(Relation::publication);
    }

    private Publication asRead(PublicationId id, int revision) {
        var publication = publications.find(id).orElseThrow(() -> new NoSuchPublication(id.value()));
        if (publication.revision() != revision) {
            throw new ChangedMeanwhile(id);
        }
        return publication;
    }

    private Publication changed(String action, String by, Publication read, Publication next) {
        return trail.doing(Deeds.changing(action, by, read, next), () -> {
            var saved = publications.save(next);
            indexing.index(saved);
            return saved;
        });
    }
}
