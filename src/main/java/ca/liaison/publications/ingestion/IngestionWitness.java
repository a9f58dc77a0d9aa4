package ca.liaison.publications.ingestion;

import ca.liaison.audit.Deed;
import ca.liaison.audit.Witness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Tells of an ingestion whether it was queued, or queued again, since somebody began to ask for it. */
@ApplicationScoped
class IngestionWitness implements Witness {

    static final String KIND = "ingestion";

    private final Ingestions ingestions;

    @Inject
    IngestionWitness(Ingestions ingestions) {
        this.ingestions = ingestions;
    }

    @Override
    public Optional<Boolean> happened(Deed deed, Instant begunAt) {
        return KIND.equals(deed.kind())
                ? Optional.of(ingestions
                        .find(new IngestionId(deed.thing()))
                        .filter(there -> !there.requestedAt().isBefore(begunAt))
                        .isPresent())
                : Optional.empty();
    }
}
