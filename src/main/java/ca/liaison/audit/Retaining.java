package ca.liaison.audit;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cuts off what is older than the retention rule says: whole blocks, and never in silence. The chain then begins at an
 * anchor that an entry of the chain itself signs off; a beginning that nobody signed off is found by {@link Verifying}.
 */
@ApplicationScoped
class Retaining implements Chore {

    static final String ACTION = "audit.cut";

    private final Blocks blocks;
    private final Chain chain;
    private final Pseudonyms names;
    private final Binding binding;
    private final AuditTrail trail;
    private final Clock clock;
    private final Period kept;

    /**
     * @param kept an ISO 8601 period; two years by default, as long as personal information that was used for a
     *     decision (Privacy Regulations, s. 4)
     */
    @Inject
    Retaining(
            Blocks blocks,
            Chain chain,
            Pseudonyms names,
            Binding binding,
            AuditTrail trail,
            Clock clock,
            @ConfigProperty(name = "LIAISON_AUDIT_KEPT", defaultValue = "P2Y") Period kept) {
        this.blocks = blocks;
        this.chain = chain;
        this.names = names;
        this.binding = binding;
        this.trail = trail;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /** A wrong clock would make the whole record old. */
    @Override
    public boolean disposes() {
        return true;
    }

    @Override
    public boolean doOne() {
        var before = clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant();
        var start =
                blocks.anchor(chain.name(), Anchor.Kind.START).map(Anchor::head).orElse(ChainHead.none(chain.name()));
        var cut = lastBefore(before, start);
        names.forgetAddressesBefore(before);
        if (cut.block() > start.block()) {
            binding.again(cut.entry());
            trail.note(Deed.of(ACTION, "portal")
                    .fromNowhere()
                    .on("audit", chain.name())
                    .with("upTo", cut.entry())
                    .with("hash", cut.hash()));
            blocks.put(Anchor.start(cut));
        }
        blocks.removeUpTo(chain.name(), cut.block()); // also what a kill has left behind the last time
        return false;
    }

    /** The latest block stays, however old. */
    private ChainHead lastBefore(Instant before, ChainHead start) {
        var last = start;
        for (var next = blocks.find(chain.name(), last.block() + 1);
                next.filter(block -> isOld(block, before)).isPresent();
                next = blocks.find(chain.name(), last.block() + 1)) {
            last = next.get().head();
        }
        return last;
    }

    private boolean isOld(Block block, Instant before) {
        return block.last().isBefore(before) && block.number() < chain.head().block();
    }
}
