package ca.liaison.publications;

import ca.liaison.Bilingual;
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
    private final Clock clock;

    @Inject
    public Cataloguing(Publications publications, Mentions mentions, Indexing indexing, Clock clock) {
        this.publications = publications;
        this.mentions = mentions;
        this.indexing = indexing;
        this.clock = clock;
    }

    /** Creates the publication, or gives the one that is there new files and words. Repeating it with the same ingestion changes nothing more. */
    public Publication receive(PublicationId id, Metadata metadata, List<Edition> editions, String by, String ingestion) {
        var files = editions.stream().flatMap(edition -> Stream.of(edition.file(), edition.preview())).filter(Objects::nonNull);
        mentions.note(Stream.concat(files, related(metadata)), id);
        var known = publications.find(id);
        if (known.isPresent()) {
            return publications.save(known.get().received(metadata, editions, clock.instant(), by, ingestion));
        }
        var slug = new Bilingual(Slug.of(metadata.title().en()), Slug.of(metadata.title().fr()));
        return publications.add(Publication.received(id, slug, metadata, editions, clock.instant(), by, ingestion));
    }

    /** @param revision the one that was read; a newer one refuses the change */
    Publication describe(PublicationId id, int revision, Metadata metadata, String by) {
        mentions.note(related(metadata), id);
        return changed(asRead(id, revision).described(metadata, clock.instant(), by));
    }

    Publication withdraw(PublicationId id, int revision, Bilingual reason, String by) {
        return changed(asRead(id, revision).withdrawn(reason, clock.instant(), by));
    }

    Publication restore(PublicationId id, int revision, String by) {
        return changed(asRead(id, revision).restored(clock.instant(), by));
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

    private Publication changed(Publication publication) {
        var saved = publications.save(publication);
        indexing.index(saved);
        return saved;
    }
}
