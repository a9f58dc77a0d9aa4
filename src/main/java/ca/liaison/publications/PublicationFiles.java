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
import java.util.stream.Stream;

/** A file may be read by whoever may read a publication that holds it. */
@ApplicationScoped
class PublicationFiles implements FileAccess {

    private final Mentions mentions;
    private final Publications publications;
    private final Banner banner;

    @Inject
    PublicationFiles(Mentions mentions, Publications publications, Banner banner) {
        this.mentions = mentions;
        this.publications = publications;
        this.banner = banner;
    }

    /** Where several that the viewer may read hold it, always the same one says how it is called: hidden ones may change the order in which the store gives them. */
    @Override
    public Optional<FileDescription> find(Digest file, Viewer viewer) {
        return publications.findAll(mentions.of(file)).stream()
                .filter(publication -> Access.may(viewer, Action.READ, publication.audience()))
                .sorted(Comparator.comparing(publication -> publication.id().value()))
                .flatMap(publication -> publication.editions().stream().flatMap(edition -> described(edition, file, publication, viewer)))
                .min(Comparator.comparing(FileDescription::isMarked)); // what is public somewhere is public
    }

    private Stream<FileDescription> described(Edition edition, Digest file, Publication publication, Viewer viewer) {
        var isPublic = Access.may(Viewer.anonymous(viewer.at()), Action.READ, publication.audience());
        if (edition.file().equals(file)) {
            return Stream.of(new FileDescription(edition.name(), edition.mediaType(), isPublic, banner.lines(publication),
                    MarkingRules.needsWatermark(publication.metadata().marking()), Access.may(viewer, Action.PREPARE, publication)));
        }
        return file.equals(edition.preview()) ? Stream.of(new FileDescription("preview.png", "image/png", isPublic,
                banner.lines(publication), false, true)) : Stream.empty();
    }
}
