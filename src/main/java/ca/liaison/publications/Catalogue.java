package ca.liaison.publications;

import ca.liaison.Language;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Opens publications for whoever may read them. What a viewer may not read is not there; that something marked was
 * opened for them is told to {@link Views}, and so entered in the record.
 */
@ApplicationScoped
public class Catalogue {

    /** What publications are called in the record of what was done. */
    public static final String KIND = "publication";

    private final Publications publications;
    private final Views views;

    @Inject
    public Catalogue(Publications publications, Views views) {
        this.publications = publications;
        this.views = views;
    }

    /** @throws NoSuchPublication where there is none for this viewer */
    public Publication open(PublicationId id, Viewer viewer) {
        var publication = readable(id, viewer);
        views.publication(publication, viewer);
        return publication;
    }

    /** To take its text along. */
    public Publication take(PublicationId id, Viewer viewer) {
        var publication = readable(id, viewer);
        views.text(publication, viewer);
        return publication;
    }

    private Publication readable(PublicationId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(() -> new NoSuchPublication(id.value()));
    }

    /**
     * The publication at an address. One under its address in the other language is found as well.
     *
     * @throws Withdrawn where it was taken back from a viewer who could read it
     * @throws NoSuchPublication where there is none for this viewer
     */
    public Publication at(Language language, String slug, Viewer viewer) {
        var found = publications
                .findBySlug(language, slug)
                .or(() -> publications.findBySlug(language.other(), slug))
                .orElseThrow(() -> new NoSuchPublication(slug));
        if (Access.may(viewer, Action.READ, found.audience())) {
            views.publication(found, viewer);
            return found;
        }
        if (found.metadata().state() == State.WITHDRAWN
                && Access.may(viewer, Action.READ, found.metadata().readers())) {
            throw new Withdrawn(found, language);
        }
        throw new NoSuchPublication(slug);
    }

    /**
     * For whoever works on it. What waits may be marked higher than what stands: then it is only there for whom both
     * are.
     *
     * @throws NoSuchPublication where there is none for this viewer
     */
    public Publication forStaff(PublicationId id, Action action, Viewer viewer) {
        var publication = readable(id, viewer);
        if (!Access.may(viewer, Action.READ, publication.latestWords().audience())) {
            throw new NoSuchPublication(id.value());
        }
        Access.must(viewer, action, publication);
        views.work(publication, viewer);
        return publication;
    }

    /** To name it beside something else, or to open a part of it ({@link #handing}): no view of it. */
    public Optional<Publication> find(PublicationId id, Viewer viewer) {
        return publications.find(id).filter(publication -> Access.may(viewer, Action.READ, publication.audience()));
    }

    /** The same, by its id or the readable part of its address in either language. */
    public Optional<Publication> named(String name, Viewer viewer) {
        return publications
                .find(new PublicationId(name))
                .or(() -> publications.findBySlug(Language.EN, name))
                .or(() -> publications.findBySlug(Language.FR, name))
                .filter(publication -> Access.may(viewer, Action.READ, publication.audience()));
    }

    /** A part of a publication that is handed out to this viewer, and how. */
    public void handing(String action, String kind, String id, Publication publication, Viewer viewer) {
        views.part(action, kind, id, publication, viewer);
    }

    /** Parts of publications that are handed out to this viewer as one list. */
    public void listing(String action, String kind, Map<String, Publication> parts, Viewer viewer) {
        views.list(action, kind, parts, viewer);
    }
}
