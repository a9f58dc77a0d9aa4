package ca.liaison.publications;

import ca.liaison.files.Digest;
import ca.liaison.files.FileAccess;
import ca.liaison.files.FileDescription;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;

/** A file may be read by whoever may read a publication that holds it. */
@ApplicationScoped
class PublicationFiles implements FileAccess {

    private final Mentions mentions;
    private final Publications publications;
    private final Extractions extractions;
    private final Banner banner;

    @Inject
    PublicationFiles(Mentions mentions, Publications publications, Extractions extractions, Banner banner) {
        this.mentions = mentions;
        this.publications = publications;
        this.extractions = extractions;
        this.banner = banner;
    }

    /**
     * Where several that the viewer may read hold it, always the same one says how it is called: hidden ones may change
     * the order in which the store gives them.
     */
    @Override
    public Optional<FileDescription> find(Digest file, Viewer viewer) {
        return publications.findAll(mentions.of(file)).stream()
                .filter(publication -> Access.may(viewer, Action.READ, publication.audience()))
                .sorted(Comparator.comparing(publication -> publication.id().value()))
                .flatMap(publication -> publication.editions().stream()
                        .filter(edition -> edition.file().equals(file))
                        .map(edition -> described(edition, publication, viewer)))
                .min(Comparator.comparing(FileDescription::isMarked)); // what is public somewhere is public
    }

    @Override
    public Optional<Picture> preview(Digest file) {
        return extractions
                .find(file)
                .map(Extraction::preview)
                .map(drawn -> new Picture(drawn.file(), drawn.mediaType()));
    }

    private FileDescription described(Edition edition, Publication publication, Viewer viewer) {
        var isPublic = Access.may(Viewer.anonymous(viewer.at()), Action.READ, publication.audience());
        return new FileDescription(
                edition.name(),
                edition.mediaType(),
                isPublic,
                banner.lines(publication),
                MarkingRules.needsWatermark(publication.metadata().marking()),
                Access.may(viewer, Action.PREPARE, publication));
    }
}
