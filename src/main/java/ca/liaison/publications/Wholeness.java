package ca.liaison.publications;

import ca.liaison.search.EntryId;
import ca.liaison.search.Index;
import ca.liaison.start.CannotStart;
import ca.liaison.start.Stage;
import ca.liaison.start.StartStep;
import ca.liaison.start.StartsIn;
import ca.liaison.store.Continuity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A store that lost something does not go on before somebody has said so, and is told what the index still knows of it.
 */
@ApplicationScoped
@StartsIn(Stage.WHOLENESS)
class Wholeness implements StartStep {

    private static final int MOST_NAMED = 20;

    private final Continuity continuity;
    private final Index index;
    private final PublicationSource source;

    @Inject
    Wholeness(Continuity continuity, Index index, PublicationSource source) {
        this.continuity = continuity;
        this.index = index;
        this.source = source;
    }

    @Override
    public void take() {
        continuity.loss().ifPresent(loss -> {
            throw new CannotStart(loss + missing());
        });
        continuity.goOn();
    }

    private String missing() {
        index.hideGhosts(source);
        var lost = index.ghosts().stream()
                .map(EntryId::read)
                .filter(ghost -> ghost.source().equals(Entries.SOURCE))
                .map(EntryId::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (lost.isEmpty()) {
            return " The search index knows of no publication that is missing.";
        }
        var named = String.join(", ", lost.stream().limit(MOST_NAMED).toList());
        return " The search index knows of " + lost.size() + " publications that are missing: " + named
                + (lost.size() > MOST_NAMED ? " and others." : ".");
    }
}
