package ca.liaison.audit;

import ca.liaison.jobs.Remembering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** When the record was last written to: what a portal knows of the time that has kept none yet. */
@ApplicationScoped
class LatestEntry implements Remembering {

    private final Chain chain;

    @Inject
    LatestEntry(Chain chain) {
        this.chain = chain;
    }

    @Override
    public Optional<Instant> latest() {
        return Optional.of(chain.head()).filter(head -> head.entry() > 0).map(ChainHead::at);
    }
}
