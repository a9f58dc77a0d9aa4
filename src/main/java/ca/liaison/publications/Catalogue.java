package ca.liaison.publications;

import ca.liaison.Language;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Opens publications for whoever may read them. What a viewer may not read is not there. */
@ApplicationScoped
public class Catalogue {

    private final Publications publications;

    @Inject
    public Catalogue(Publications publications) {
        this.publications = publications;
    }

    /** @throws NoSuchPublication where there is none for this viewer */
    public Publication open(PublicationId id, Viewer viewer) {
        return publications.find(id).filter(publication -> Access.may(viewer, Action.READ, publication.audience()))
                .orElseThrow(() -> new NoSuchPublication(id.value()));
    }

    /**
     * The publication at an address. One under its address in the other language is found as well.
     *
     * @throws Withdrawn where it was taken back from a viewer who could read it
     * @throws NoSuchPublication where there is none for this viewer
     */
    Publication at(Language language, String slug, Viewer viewer) {
        var found = publications.findBySlug(language, slug).or(() -> publications.findBySlug(language.other(), slug))
                .orElseThrow(() -> new NoSuchPublication(slug));
        if (Access.may(viewer, Action.READ, found.audience())) {
            return found;
        }
        if (found.metadata().state() == State.WITHDRAWN && Access.may(viewer, Action.READ, found.metadata().readers())) {
            throw new Withdrawn(found, language);
        }
        throw new NoSuchPublication(slug);
    }

    /**
     * For whoever works on it. What waits may be marked higher than what stands: then it is only there for whom both are.
     *
     * @throws NoSuchPublication where there is none for this viewer
     */
    Publication forStaff(PublicationId id, Action action, Viewer viewer) {
        var publication = open(id, viewer);
        if (!Access.may(viewer, Action.READ, publication.latestWords().audience())) {
            throw new NoSuchPublication(id.value());
        }
        Access.must(viewer, action, publication);
        return publication;
    }

    public Optional<Publication> find(PublicationId id, Viewer viewer) {
        return publications.find(id).filter(publication -> Access.may(viewer, Action.READ, publication.audience()));
    }
}
