package ca.liaison.publications;

import ca.liaison.inspection.Findings;
import ca.liaison.inspection.Inspection;
import ca.liaison.search.Index;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether every publication is in the index, as it stands now. */
@ApplicationScoped
class CatalogueInspection implements Inspection {

    static final String UNINDEXED = "unindexed";
    static final String OUTDATED = "outdated";

    private static final int AT_ONCE = 200;
    /** Whoever changed something a moment ago is about to file it. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final Publications publications;
    private final PublicationSource source;
    private final Indexing indexing;
    private final Index index;
    private final Clock clock;

    @Inject
    CatalogueInspection(
            Publications publications, PublicationSource source, Indexing indexing, Index index, Clock clock) {
        this.publications = publications;
        this.source = source;
        this.indexing = indexing;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "catalogue";
    }

    /** All in one go, some hundreds at a time: not every store gives them in an order without holding them all. */
    @Override
    public Optional<String> next(String after, Findings findings) {
        var some = new ArrayList<PublicationId>();
        try (var ids = publications.ids()) {
            for (var all = ids.iterator(); all.hasNext(); ) {
                some.add(all.next());
                if (some.size() == AT_ONCE) {
                    inspect(some, findings);
                    some.clear();
                }
            }
        }
        inspect(some, findings);
        return Optional.empty();
    }

    private void inspect(List<PublicationId> ids, Findings findings) {
        publications.findAll(ids).forEach(publication -> {
            findings.look();
            if (!index.holds(source.entry(publication)) && !isChanging(publication)) {
                findings.found(
                        index.isFiled(Entries.id(publication.id()).toString()) ? OUTDATED : UNINDEXED,
                        publication.id().value(),
                        findings.toRepair());
                if (findings.toRepair()) {
                    indexing.index(List.of(publication.id()));
                }
            }
        });
    }

    private boolean isChanging(Publication publication) {
        return Duration.between(publication.latest().at(), clock.instant())
                                .abs()
                                .compareTo(A_MOMENT)
                        < 0
                || publications
                        .find(publication.id())
                        .filter(now -> now.revision().equals(publication.revision()))
                        .isEmpty();
    }
}
