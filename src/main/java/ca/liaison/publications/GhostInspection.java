package ca.liaison.publications;

import ca.liaison.inspection.Findings;
import ca.liaison.inspection.Inspection;
import ca.liaison.search.Index;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;

/**
 * What the index holds of publications that are not there. A publication is in the store before anything of it is
 * filed, so this is never so for a moment only.
 */
@ApplicationScoped
class GhostInspection implements Inspection {

    static final String GHOST = "ghost";
    static final String PASSAGES = "ghostPassages";

    private static final int AT_ONCE = 200;

    private final Index index;
    private final Publications publications;

    @Inject
    GhostInspection(Index index, Publications publications) {
        this.index = index;
        this.publications = publications;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public Optional<String> next(String after, Findings findings) {
        var ids = index.idsAfter(Entries.id(new PublicationId(after)), AT_ONCE);
        var ghosts = new HashSet<>(ids);
        publications
                .findAll(ids.stream().map(PublicationId::new).toList())
                .forEach(there -> ghosts.remove(there.id().value()));
        ids.forEach(id -> {
            findings.look();
            if (ghosts.contains(id)) {
                var filed = Entries.id(new PublicationId(id)).toString();
                findings.found(index.isFiled(filed) ? GHOST : PASSAGES, id, findings.toRepair());
                if (findings.toRepair()) {
                    index.remove(filed);
                }
            }
        });
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
    }
}
