package ca.liaison.audit;

import ca.liaison.audit.Inconsistency.Kind;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks at the seals of one chain, block after block. Which key has to follow which, nobody can change without its
 * holder; whether a seal is true, only a key tells: the key of now for the last blocks, and for all of them what an
 * auditor keeps.
 */
class SealCheck {

    /** More than two years of an epoch every five seconds. */
    private static final long MOST_EPOCHS = 20_000_000;

    private final Optional<Seals.Known> own;
    private final Map<String, EvolvingKey> keys = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> announced = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final boolean isWhole;
    private String current;
    private long epoch;
    private long sealed;
    private long proven;

    /**
     * @param start where the chain begins
     * @param own what this machine knows, where it is its own chain
     * @param seeds what auditors keep
     */
    SealCheck(ChainHead start, Optional<Seals.Known> own, Collection<String> seeds) {
        this.own = own;
        this.isWhole = start.block() == 0;
        own.ifPresent(known -> keys.put(known.key().id(), known.key().copy()));
        for (var seed : seeds) {
            var key = EvolvingKey.of(Base64.getDecoder().decode(seed), start.chain());
            keys.put(key.id(), key);
            held.add(key.id());
        }
    }

    void check(Block block, boolean afterGap, Consumer<Kind> trouble) {
        var seal = block.seal();
        if (seal == null || seal.key() == null || seal.epoch() == null) {
            if (current != null
                    || own.filter(known -> known.since() > 0 && block.number() >= known.since())
                            .isPresent()) {
                trouble.accept(Kind.SEAL);
            }
            return;
        }
        follow(block, afterGap, trouble);
        current = seal.key();
        epoch = seal.epoch();
        seen.add(current);
        sealed++;
        prove(block, trouble);
        block.entries().stream()
                .filter(entry -> entry.action().equals(Chain.KEY))
                .forEach(entry -> announced.add(entry.thing()));
    }

    /**
     * The next epoch begins when something was sealed in the one before: one that is missing is missing with its
     * blocks.
     */
    private void follow(Block block, boolean afterGap, Consumer<Kind> trouble) {
        var seal = block.seal();
        if (seal.key().equals(current)) {
            if (seal.epoch() < epoch) {
                trouble.accept(Kind.REORDERED);
            } else if (seal.epoch() > epoch + 1 && !afterGap) {
                trouble.accept(Kind.MISSING);
            }
        } else if (current != null
                ? !afterGap && !(announced.contains(seal.key()) && seal.epoch() == 0)
                : isWhole && seal.epoch() != 0) {
            trouble.accept(Kind.KEY);
        }
    }

    private void prove(Block block, Consumer<Kind> trouble) {
        var key = keys.get(block.seal().key());
        var then = block.seal().epoch();
        if (key == null || then < key.epoch() && !held.contains(key.id())) {
            return; // only who keeps its beginning can tell
        }
        if (then < key.epoch() || then - key.epoch() > MOST_EPOCHS) {
            trouble.accept(Kind.SEAL);
            return;
        }
        key.evolveTo(then);
        if (key.sealed(block)) {
            proven++;
        } else {
            trouble.accept(Kind.SEAL);
        }
    }

    /** Whether the chain ends where the key of this machine says, and whether that is the key it should be. */
    void end(Consumer<Kind> trouble) {
        own.filter(known -> known.since() > 0).ifPresent(known -> {
            var key = known.key();
            if (key.id().equals(current)
                    ? key.epoch() > epoch + 1
                    : current != null
                            && !seen.contains(key.id())
                            && !(announced.contains(key.id()) && key.epoch() == 0)) {
                trouble.accept(key.id().equals(current) ? Kind.CUT : Kind.KEY);
            }
            if (held.contains(key.id()) && !isDerived(key)) {
                trouble.accept(Kind.KEY);
            }
        });
    }

    private boolean isDerived(EvolvingKey now) {
        var derived = keys.get(now.id()).copy();
        if (now.epoch() < derived.epoch()) {
            return true; // the chain went on while it was read
        }
        if (now.epoch() - derived.epoch() > MOST_EPOCHS) {
            return false;
        }
        derived.evolveTo(now.epoch());
        return derived.isSameAs(now);
    }

    /** Whether somebody made the key of now, and so may hold what it began with. */
    boolean isHeld() {
        return own.map(known -> announced.contains(known.key().id())).orElse(true);
    }

    /** Whether any key that was given has to do with this chain. */
    boolean knows(String seed, String chain) {
        var id = EvolvingKey.of(Base64.getDecoder().decode(seed), chain).id();
        return seen.contains(id) || announced.contains(id);
    }

    long sealed() {
        return sealed;
    }

    long proven() {
        return proven;
    }
}
