package ca.liaison.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import ca.liaison.audit.Checked.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads every chain from its first to its last entry and computes every hash anew. Whoever can change the store and
 * computes all hashes after a change anew as well is found by what this machine remembers of its chain outside of the
 * store and by the seals; whoever has this machine, too, by the key of an auditor and by the anchors that were told
 * elsewhere.
 */
@ApplicationScoped
public class Verifying {

    private static final int MOST_TOLD = 100;

    private final Blocks blocks;
    private final Chain own;
    private final Seals seals;
    private final Pseudonyms names;
    private final AnchorFile elsewhere;
    private final Clock clock;

    @Inject
    Verifying(Blocks blocks, Chain own, Seals seals, Pseudonyms names, AnchorFile elsewhere, Clock clock) {
        this.blocks = blocks;
        this.own = own;
        this.seals = seals;
        this.names = names;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /** With what this machine has. */
    public Verified verify() {
        return verify(Proof.NONE);
    }

    /** One at a time: it reads everything. */
    public synchronized Verified verify(Proof proof) {
        var lines = names.all(); // before the chains: whoever comes or goes meanwhile is no trouble
        own.head();
        var known = seals.known();
        var given = Stream.concat(proof.anchors().stream(), elsewhere.lines().stream())
                .collect(groupingBy(AnchorLine::chain));
        Map<String, List<Anchor>> anchors =
                new TreeMap<>(blocks.anchors().stream().collect(groupingBy(Anchor::chain)));
        anchors.computeIfAbsent(own.name(), name -> List.of());
        given.keySet().forEach(chain -> anchors.computeIfAbsent(chain, name -> List.of()));
        var found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new Bindings());
        var unknown = new ArrayList<>(proof.seeds());
        long entries = 0;
        for (var chain : anchors.entrySet()) {
            entries += read(
                    chain.getKey(),
                    chain.getValue(),
                    given.getOrDefault(chain.getKey(), List.of()),
                    known,
                    proof,
                    unknown,
                    found);
        }
        long codes = found.bindings()
                .check(lines, () -> names.all().stream().map(Name::label).collect(toSet()));
        unknown.forEach(seed -> found.troubles().add(new Inconsistency(own.name(), 0, 0, Inconsistency.Kind.GIVEN)));
        found.troubles().addAll(found.bindings().troubles());
        remark(
                found,
                Remark.Kind.UNBOUND,
                lines.stream().filter(line -> !line.isBound()).count());
        remark(found, Remark.Kind.UNREADABLE, proof.unreadable());
        var checked = List.of(
                new Checked(Kind.HASHES, entries),
                new Checked(
                        Kind.STORE,
                        anchors.values().stream().mapToLong(List::size).sum()),
                new Checked(Kind.MACHINE, known.head().map(ChainHead::entry).orElse(0L)),
                new Checked(
                        Kind.SEALS,
                        found.chains().stream()
                                .mapToLong(Verified.ChainState::proven)
                                .sum()),
                new Checked(
                        Kind.GIVEN,
                        given.values().stream().mapToLong(List::size).sum()),
                new Checked(Kind.CODES, codes));
        return new Verified(
                clock.instant(),
                found.chains(),
                found.troubles().stream().distinct().limit(MOST_TOLD).toList(),
                found.remarks().stream().limit(MOST_TOLD).toList(),
                checked);
    }

    private record Found(
            List<Verified.ChainState> chains, List<Inconsistency> troubles, List<Remark> remarks, Bindings bindings) {}

    private long read(
            String chain,
            List<Anchor> anchors,
            List<AnchorLine> given,
            Seals.Known known,
            Proof proof,
            List<String> unknown,
            Found found) {
        var heads = new ArrayList<>(anchors.stream()
                .filter(anchor -> anchor.kind() != Anchor.Kind.START)
                .map(Anchor::head)
                .toList());
        var mine = chain.equals(own.name()) ? Optional.of(known) : Optional.<Seals.Known>empty();
        if (mine.isPresent()) {
            heads.add(own.head());
            known.head().ifPresent(heads::add);
        }
        var start = anchors.stream()
                .filter(anchor -> anchor.kind() == Anchor.Kind.START)
                .map(Anchor::head)
                .findFirst()
                .orElse(ChainHead.none(chain));
        var seen = new SealCheck(start, mine, proof.seeds());
        var pass = new Pass(blocks, start, heads, given, seen, found.bindings());
        pass.go();
        unknown.removeIf(seed -> seen.knows(seed, chain));
        found.troubles().addAll(pass.troubles());
        found.remarks().addAll(pass.remarks());
        found.chains().add(pass.state());
        return pass.entries();
    }

    private void remark(Found found, Remark.Kind kind, long number) {
        if (number > 0) {
            found.remarks().add(new Remark(own.name(), kind, number));
        }
    }
}
