package ca.liaison.audit;

import static java.util.stream.Collectors.toMap;

import ca.liaison.audit.Trouble.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One way along one chain, block after block, with what was found wrong. */
class Pass {

    private static final int AT_ONCE = 200;

    private final Blocks blocks;
    private final Head start;
    private final long lastKnownBlock;
    private final long lastKnownEntry;
    private final Map<Long, String> anchored;
    private final List<Trouble> troubles = new ArrayList<>();
    private Head last;
    private Map<Long, Block> ahead = Map.of();
    private long readUpTo;
    private boolean afterGap;
    private boolean cutIsSigned;

    /** @param heads how far the chain is known to have gone, at several times */
    Pass(Blocks blocks, Head start, List<Head> heads) {
        this.blocks = blocks;
        this.start = start;
        this.last = start;
        this.lastKnownBlock = heads.stream().mapToLong(Head::block).max().orElse(0);
        this.lastKnownEntry = heads.stream().mapToLong(Head::entry).max().orElse(0);
        this.anchored = heads.stream().filter(head -> head.entry() > 0).collect(toMap(Head::entry, Head::hash, (one, same) -> one));
        this.cutIsSigned = start.block() == 0;
    }

    void go() {
        for (long number = start.block() + 1; ; number++) {
            var block = read(number);
            if (block != null) {
                check(block, number);
            } else if (number < lastKnownBlock) {
                afterGap = true;
            } else {
                break;
            }
        }
        if (last.entry() < lastKnownEntry) {
            tell(last.block() + 1, Kind.CUT);
        }
        if (!cutIsSigned) {
            troubles.add(new Trouble(start.chain(), start.block() + 1, start.entry() + 1, Kind.CUT));
        }
    }

    private Block read(long number) {
        if (number >= readUpTo) {
            ahead = blocks.find(start.chain(), number, AT_ONCE);
            readUpTo = number + AT_ONCE;
        }
        return ahead.get(number);
    }

    private void check(Block block, long number) {
        var previous = last.hash();
        var expected = last.entry() + 1;
        if (afterGap) { // what stands behind it is judged by itself
            tell(last.block() + 1, Kind.MISSING);
            previous = block.previous();
            expected = block.entries().get(0).number();
        } else if (block.number() != number || !block.previous().equals(previous)) {
            tell(number, Kind.REORDERED);
            previous = block.previous();
        }
        for (var entry : block.entries()) {
            check(entry, expected, previous, number);
            previous = entry.hash();
            expected = entry.number() + 1;
        }
        last = block.head();
        afterGap = false;
    }

    private void check(Entry entry, long expected, String previous, long block) {
        if (entry.number() != expected) {
            troubles.add(new Trouble(start.chain(), block, expected, entry.number() < expected ? Kind.REORDERED : Kind.MISSING));
        }
        if (!entry.hashAfter(previous).equals(entry.hash()) || !anchored.getOrDefault(entry.number(), entry.hash()).equals(entry.hash())) {
            troubles.add(new Trouble(start.chain(), block, entry.number(), Kind.ALTERED));
        }
        cutIsSigned = cutIsSigned || entry.action().equals(Retaining.ACTION) && start.hash().equals(entry.details().get("hash"));
    }

    private void tell(long block, Kind kind) {
        troubles.add(new Trouble(start.chain(), block, last.entry() + 1, kind));
    }

    List<Trouble> troubles() {
        return troubles;
    }

    Verified.ChainState state() {
        return new Verified.ChainState(start.chain(), start.entry() + 1, last.entry(), last.hash(), last.at());
    }
}
