package ca.liaison.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import ca.liaison.audit.Inconsistency.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One way along one chain, block after block, with what was found wrong. */
class Pass {

    private static final int AT_ONCE = 200;

    private final Blocks blocks;
    private final ChainHead start;
    private final long lastKnownBlock;
    private final long lastKnownEntry;
    private final Map<Long, Set<String>> anchored;
    private final SealCheck seals;
    private final Bindings bindings;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Inconsistency> troubles = new ArrayList<>();
    private ChainHead last;
    private Instant firstAt;
    private long entries;
    private long unsealed;
    private Map<Long, Block> ahead = Map.of();
    private long readUpTo;
    private boolean afterGap;
    private boolean cutIsSigned;

    /**
     * @param heads how far the chain is known to have gone, at several times
     * @param given the same from elsewhere
     */
    Pass(
            Blocks blocks,
            ChainHead start,
            List<ChainHead> heads,
            List<AnchorLine> given,
            SealCheck seals,
            Bindings bindings) {
        this.blocks = blocks;
        this.start = start;
        this.last = start;
        this.lastKnownBlock = heads.stream().mapToLong(ChainHead::block).max().orElse(0);
        this.lastKnownEntry = Stream.concat(
                        heads.stream().map(ChainHead::entry), given.stream().map(AnchorLine::entry))
                .max(Long::compare)
                .orElse(0L);
        this.anchored = Stream.concat(
                        heads.stream().map(head -> new AnchorLine(head.chain(), head.entry(), head.hash())),
                        given.stream())
                .filter(line -> line.entry() > 0)
                .collect(groupingBy(AnchorLine::entry, mapping(AnchorLine::hash, toSet())));
        this.seals = seals;
        this.bindings = bindings;
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
        } else {
            seals.end(kind -> tell(last.block() + 1, kind));
        }
        if (unsealed > 0) {
            remarks.add(new Remark(start.chain(), Remark.Kind.UNSEALED, unsealed));
        }
        if (seals.proven() < seals.sealed()) {
            remarks.add(new Remark(start.chain(), Remark.Kind.UNPROVEN, seals.sealed() - seals.proven()));
        }
        if (!seals.isHeld()) {
            remarks.add(new Remark(start.chain(), Remark.Kind.NO_KEY, 0));
        }
        if (!cutIsSigned) {
            troubles.add(new Inconsistency(start.chain(), start.block() + 1, start.entry() + 1, Kind.CUT));
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
        var at = last.at();
        for (var entry : block.entries()) {
            check(entry, expected, previous, number);
            if (entry.at().isBefore(at)) {
                remarks.add(new Remark(start.chain(), Remark.Kind.TIME_WENT_BACK, entry.number()));
            }
            at = entry.at();
            previous = entry.hash();
            expected = entry.number() + 1;
        }
        if (!isLabelledRight(block)) {
            tell(number, Kind.ALTERED);
        }
        seals.check(
                block,
                afterGap,
                kind -> troubles.add(new Inconsistency(
                        start.chain(), number, block.entries().get(0).number(), kind)));
        entries += block.entries().size();
        unsealed += block.seal() == null ? 1 : 0;
        firstAt = firstAt == null ? block.first() : firstAt;
        last = block.head();
        afterGap = false;
    }

    private void check(Entry entry, long expected, String previous, long block) {
        if (entry.number() != expected) {
            troubles.add(new Inconsistency(
                    start.chain(), block, expected, entry.number() < expected ? Kind.REORDERED : Kind.MISSING));
        }
        if (!entry.hashAfter(previous).equals(entry.hash())
                || !anchored.getOrDefault(entry.number(), Set.of()).stream().allMatch(entry.hash()::equals)) {
            troubles.add(new Inconsistency(start.chain(), block, entry.number(), Kind.ALTERED));
        }
        if (entry.action().equals(Chain.ALIEN)) {
            troubles.add(new Inconsistency(start.chain(), Long.parseLong(entry.thing()), entry.number(), Kind.SEAL));
        }
        bindings.read(start.chain(), block, entry);
        cutIsSigned = cutIsSigned
                || entry.action().equals(Retaining.ACTION)
                        && start.hash().equals(entry.details().get("hash"));
    }

    /** By these a block is found, and no hash holds them. */
    private boolean isLabelledRight(Block block) {
        return start.chain().equals(block.chain())
                && block.entries().get(0).at().equals(block.first())
                && block.head().at().equals(block.last());
    }

    private void tell(long block, Kind kind) {
        troubles.add(new Inconsistency(start.chain(), block, last.entry() + 1, kind));
    }

    List<Inconsistency> troubles() {
        return troubles;
    }

    List<Remark> remarks() {
        return remarks;
    }

    long entries() {
        return entries;
    }

    Verified.ChainState state() {
        return new Verified.ChainState(
                start.chain(),
                start.entry() + 1,
                firstAt,
                last.entry(),
                last.hash(),
                last.at(),
                seals.sealed(),
                seals.proven());
    }
}
