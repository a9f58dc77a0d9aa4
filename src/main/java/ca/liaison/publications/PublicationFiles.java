package ca.liaison.publications;

import ca.liaison.files.Digest;
import ca.liaison.files.FileAccess;
import ca.liaison.files.FileDescription;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** A file may be read by whoever may read a publication that holds it. */
@ApplicationScoped
class PublicationFiles implements FileAccess {

    private final Mentions mentions;
    private final Publications publications;

    @Inject
    PublicationFiles(Mentions mentions, Publications publications) {
        this.mentions = mentions;
        this.publications = publications;
    }

    @Override
    public Optional<FileDescription> find(Digest file, Viewer viewer) {
        return publications.findAll(mentions.of(file)).stream()
                .filter(publication -> Access.may(viewer, Action.READ, publication.audience()))
                .flatMap(publication -> publication.editions().stream().flatMap(edition -> described(edition, file, publication, viewer)))
                .findFirst();
    }

    private static Stream<FileDescription> described(Edition edition, Digest file, Publication publication, Viewer viewer) {
        var isPublic = Access.may(Viewer.anonymous(viewer.at()), Action.READ, publication.audience());
        if (edition.file().equals(file)) {
            return Stream.of(new FileDescription(edition.name(), edition.mediaType(), isPublic));
        }
        return file.equals(edition.preview()) ? Stream.of(new FileDescription("preview.png", "image/png", isPublic)) : Stream.empty();
    }
}
