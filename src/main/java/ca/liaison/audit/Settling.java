package ca.liaison.audit;

import ca.liaison.start.Stage;
import ca.liaison.start.StartStep;
import ca.liaison.start.StartsIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * At the start, tells of every deed in the middle of which this node died how it ended: as far as the thing itself
 * shows it.
 */
@ApplicationScoped
@StartsIn(Stage.SETTLING)
class Settling implements StartStep {

    private static final Logger LOG = System.getLogger(Settling.class.getName());
    private static final Map<String, String> AFTERWARDS = Map.of("reason", "settled at the next start");

    private final Blocks blocks;
    private final Chain chain;
    private final Pseudonyms names;
    private final Supplier<Stream<? extends Witness>> witnesses;

    @Inject
    Settling(Blocks blocks, Chain chain, Pseudonyms names, Instance<Witness> witnesses) {
        this(blocks, chain, names, witnesses::stream);
    }

    Settling(Blocks blocks, Chain chain, Pseudonyms names, Supplier<Stream<? extends Witness>> witnesses) {
        this.blocks = blocks;
        this.chain = chain;
        this.names = names;
        this.witnesses = witnesses;
    }

    /** After the store is open, before anything else begins or repeats what was cut off. */
    @Override
    public void take() {
        var settled = settle();
        if (settled > 0) {
            LOG.log(
                    Level.INFO,
                    settled + " deeds had begun when the portal stopped; the audit record now tells how they ended");
        }
    }

    int settle() {
        var open = open();
        open.forEach(begun -> chain.append(begun.ended(ending(begun), AFTERWARDS)));
        blocks.put(Anchor.latest(chain.head(), chain.head().block()));
        return open.size();
    }

    private Collection<Entry> open() {
        var from = blocks.anchor(chain.name(), Anchor.Kind.LATEST)
                .map(Anchor::settled)
                .orElse(0L);
        var open = new TreeMap<Long, Entry>();
        for (long number = from + 1; number <= chain.head().block(); number++) {
            blocks.find(chain.name(), number).stream()
                    .flatMap(block -> block.entries().stream())
                    .forEach(entry -> {
                        if (entry.phase() == Phase.BEGUN) {
                            open.put(entry.number(), entry);
                        } else if (entry.deed() != null) {
                            open.remove(entry.deed());
                        }
                    });
        }
        return open.values();
    }

    private Phase ending(Entry begun) {
        var deed = new Deed(begun.action(), names.said(begun.by()), null, begun.kind(), begun.thing(), begun.details());
        return witnesses
                .get()
                .map(witness -> witness.happened(deed, begun.at()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(happened -> happened ? Phase.DONE : Phase.UNDONE)
                .orElse(Phase.UNKNOWN);
    }
}
