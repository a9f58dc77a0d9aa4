package ca.liaison.audit;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads every chain from its first to its last entry and computes every hash anew. Whoever can change the store and computes all hashes after a change anew as well
 * is found by the anchors: in their own collection, in the memory of the node that writes, and in the log of every day.
 */
@ApplicationScoped
public class Verifying {

    private static final int MOST_TOLD = 100;

    private final Blocks blocks;
    private final Chain own;
    private final Clock clock;

    @Inject
    Verifying(Blocks blocks, Chain own, Clock clock) {
        this.blocks = blocks;
        this.own = own;
        this.clock = clock;
    }

    /** One at a time: it reads everything. */
    public synchronized Verified verify() {
        Map<String, List<Anchor>> anchors = new TreeMap<>(blocks.anchors().stream().collect(groupingBy(Anchor::chain)));
        anchors.computeIfAbsent(own.name(), name -> List.of());
        var troubles = new ArrayList<Trouble>();
        var chains = new ArrayList<Verified.ChainState>();
        anchors.forEach((chain, known) -> {
            var heads = new ArrayList<>(known.stream().filter(anchor -> anchor.kind() != Anchor.Kind.START).map(Anchor::head).toList());
            if (chain.equals(own.name())) {
                heads.add(own.head());
            }
            var start = known.stream().filter(anchor -> anchor.kind() == Anchor.Kind.START).map(Anchor::head).findFirst().orElse(Head.none(chain));
            var pass = new Pass(blocks, start, heads);
            pass.go();
            troubles.addAll(pass.troubles());
            chains.add(pass.state());
        });
        return new Verified(clock.instant(), chains, troubles.stream().limit(MOST_TOLD).toList());
    }
}
