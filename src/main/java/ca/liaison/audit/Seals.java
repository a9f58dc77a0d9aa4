package ca.liaison.audit;

import ca.liaison.jobs.NodeName;
import ca.liaison.start.DataFolder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Seals the blocks of this node with a key that is not in the store, and remembers outside of the store how far the
 * chain goes.
 */
@ApplicationScoped
class Seals {

    /**
     * What this machine knows of its chain apart from the store.
     *
     * @param key of now; a copy
     * @param since the first block that has to have a seal, 0: none
     * @param head empty where nothing was sealed yet
     */
    record Known(EvolvingKey key, long since, Optional<ChainHead> head) {}

    private static final Logger LOG = System.getLogger("ca.liaison.audit");
    private static final SecureRandom RANDOM = new SecureRandom();
    /** A block whose seal claims to be further ahead than any node gets while another one writes is forged. */
    private static final long FARTHEST_AHEAD = 1_000_000;

    private final String chain;
    private final KeyFile file;
    private KeyFile.Kept kept; // guarded by this, as below
    private ChainHead head;
    private boolean used;

    @Inject
    Seals(NodeName node, DataFolder data) {
        chain = node.value();
        file = new KeyFile(data.file("audit.key"));
        kept = file.key().orElseGet(this::first);
        file.put(kept); // a kill may have come before the key of before was written over
        head = file.head(chain).orElse(null);
    }

    /**
     * Nobody knows how this row of keys began, so that it protects from whoever has the store; only {@link #begin}
     * gives an auditor something to verify with.
     */
    private KeyFile.Kept first() {
        LOG.log(Level.INFO, "The audit record gets a new key, in the file audit.key of the data folder");
        var first = new KeyFile.Kept(0, 0, EvolvingKey.of(random(), chain));
        file.put(first);
        return first;
    }

    static byte[] random() {
        var random = new byte[EvolvingKey.LENGTH];
        RANDOM.nextBytes(random);
        return random;
    }

    synchronized Known known() {
        return new Known(kept.key().copy(), kept.since(), Optional.ofNullable(head));
    }

    /** Where the chain goes on, as found in the store: what stood there before the first seal is sealed by it. */
    synchronized void goOn(ChainHead found) {
        if (kept.since() == 0) {
            put(new KeyFile.Kept(kept.turn() + 1, found.block() + 1, kept.key()));
        }
        if (head == null || head.block() < found.block()) {
            reached(found);
        }
    }

    /**
     * Whether a block that the store has and this machine does not remember is ours. One of a process on a copy of our
     * data folder is, and takes our key along.
     */
    synchronized boolean isOurs(Block block) {
        var seal = block.seal();
        var key = kept.key();
        if (seal == null
                || !key.id().equals(seal.key())
                || seal.epoch() == null
                || seal.epoch() < key.epoch()
                || seal.epoch() - key.epoch() > FARTHEST_AHEAD) {
            return false;
        }
        var then = key.copy();
        then.evolveTo(seal.epoch());
        if (!then.sealed(block)) {
            return false;
        }
        if (then.epoch() > key.epoch()) {
            replace(then);
        }
        used = true;
        return true;
    }

    synchronized Block seal(Block block) {
        used = true;
        return block.with(kept.key().seal(block));
    }

    /** Before anybody is told that the block is kept. */
    synchronized void reached(ChainHead reached) {
        file.put(reached);
        head = reached;
    }

    /**
     * From now on nobody can seal anything in the place of what was sealed so far. Not where nothing was: a key that is
     * never used would be a gap.
     */
    synchronized void evolve() {
        if (used) {
            var next = kept.key().copy();
            next.evolve();
            replace(next);
        }
    }

    /** A new row of keys, of which somebody holds the beginning. To be said in the chain before, under the old key. */
    synchronized void begin(EvolvingKey fresh) {
        replace(fresh);
    }

    private void replace(EvolvingKey next) {
        var old = kept.key();
        put(new KeyFile.Kept(kept.turn() + 1, kept.since(), next));
        old.forget();
        used = false;
    }

    private void put(KeyFile.Kept next) {
        file.put(next);
        kept = next;
    }

    @PreDestroy
    void close() {
        file.close();
    }
}
