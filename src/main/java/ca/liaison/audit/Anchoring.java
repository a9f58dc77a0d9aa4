package ca.liaison.audit;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Keeps in another collection how far the chain of this node goes, once a day also for good, and has the key evolve
 * that sealed it so far.
 */
@ApplicationScoped
class Anchoring implements Chore {

    private final Blocks blocks;
    private final Chain chain;
    private final OpenDeeds open;
    private final Clock clock;
    private Anchor kept;

    @Inject
    Anchoring(Blocks blocks, Chain chain, OpenDeeds open, Clock clock) {
        this.blocks = blocks;
        this.chain = chain;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean doOne() {
        for (var made = open.nextUntold(); made != null; made = open.nextUntold()) {
            chain.append(made.end());
            open.told(made);
        }
        chain.evolve();
        var head = chain.head();
        var latest = Anchor.latest(head, open.settledUpTo(head.block()));
        if (!latest.equals(kept)) {
            blocks.put(latest);
            kept = latest;
        }
        daily(head);
        return false;
    }

    private void daily(ChainHead head) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        if (head.entry() > 0 && !blocks.hasAnchorOf(head.chain(), day)) {
            blocks.put(Anchor.daily(head, day));
        }
    }
}
