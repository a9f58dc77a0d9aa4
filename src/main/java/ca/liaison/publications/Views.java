package ca.liaison.publications;

import ca.liaison.audit.Deed;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What this request was handed of what not everybody may see: each thing once. {@link Catalogue} and whoever hands out
 * parts of publications tell it; {@link ViewsNoted} enters it in the record before the answer leaves, so that no page
 * can forget. Of what is public, nobody's reading is written down.
 */
@RequestScoped
public class Views {

    private final Map<String, Deed> handed = new LinkedHashMap<>();

    void publication(Publication publication, Viewer viewer) {
        part("publication.view", Catalogue.KIND, publication.id().value(), publication, viewer);
    }

    /** For its staff, who see what waits as well. */
    void work(Publication publication, Viewer viewer) {
        add(
                "publication.view",
                Catalogue.KIND,
                publication.id().value(),
                viewer,
                publication.metadata().marking(),
                Stream.of(publication.audience(), publication.latestWords().audience()));
    }

    /**
     * Somebody takes the whole text along, which is written down of what is public, too; then without saying where they
     * are.
     */
    void text(Publication publication, Viewer viewer) {
        put(Deeds.ofReader("publication.text", viewer)
                .on(Catalogue.KIND, publication.id().value()));
    }

    /** Something that whoever may read the publication may read. */
    public void part(String action, String kind, String id, Publication publication, Viewer viewer) {
        add(action, kind, id, viewer, publication.metadata().marking(), Stream.of(publication.audience()));
    }

    /** What came in, which only its staff sees: written down where it is marked. */
    public void arrival(String id, Metadata metadata, Viewer viewer) {
        add("ingestion.view", "ingestion", id, viewer, metadata.marking(), Stream.of(metadata.readers()));
    }

    /** Several together, as one list. */
    public void list(String action, String kind, Map<String, Publication> things, Viewer viewer) {
        var marked = things.entrySet().stream()
                .filter(thing -> !isPublic(thing.getValue().audience(), viewer))
                .map(Map.Entry::getKey)
                .toList();
        if (!marked.isEmpty()) {
            put(Deed.of(action, viewer)
                    .on(kind, "list")
                    .with("marked", marked.size())
                    .with("which", String.join(" ", marked)));
        }
    }

    private void add(
            String action, String kind, String id, Viewer viewer, Marking marking, Stream<Audience> audiences) {
        if (!audiences.allMatch(audience -> isPublic(audience, viewer))) {
            put(Deed.of(action, viewer)
                    .on(kind, id)
                    .with("marking", marking.category() + "/" + marking.tlp().label()));
        }
    }

    private void put(Deed deed) {
        handed.put(deed.kind() + " " + deed.thing(), deed);
    }

    private static boolean isPublic(Audience audience, Viewer viewer) {
        return Access.may(Viewer.anonymous(viewer.at()), Action.READ, audience);
    }

    /** All of it, once. */
    List<Deed> take() {
        var all = List.copyOf(handed.values());
        handed.clear();
        return all;
    }
}
