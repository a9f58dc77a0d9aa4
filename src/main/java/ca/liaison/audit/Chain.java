package ca.liaison.audit;

import ca.liaison.jobs.NodeName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The chain of this node. Whoever comes while another writes waits, and then one of them writes a block for all who
 * waited: many deeds pay for few writes.
 */
@ApplicationScoped
class Chain {

    private static final Logger LOG = System.getLogger("ca.liaison.audit");
    private static final int MOST_TOGETHER = 500;
    private static final int MOST_TRIES = 5;

    /** What an entry says of a block that somebody else put into the store. */
    static final String ALIEN = "audit.alien";
    /** What an entry says of the key that is used from the next block on. */
    static final String KEY = "audit.key";

    private final Blocks blocks;
    private final Seals seals;
    private final Clock clock;
    private final String name;
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final List<Entry> ownNews = new ArrayList<>(); // guarded by this: what the chain has to say of itself
    private ChainHead head; // guarded by this; null: to be looked up
    private volatile long reached;

    @Inject
    Chain(Blocks blocks, Seals seals, NodeName node, Clock clock) {
        this.blocks = blocks;
        this.seals = seals;
        this.name = node.value();
        this.clock = clock;
    }

    String name() {
        return name;
    }

    /** Returns when the entry is kept, with its number. */
    long append(Entry entry) {
        return append(entry, () -> {});
    }

    /** @param then done before anybody appends anything else */
    private long append(Entry entry, Runnable then) {
        var mine = new Waiting(entry);
        waiting.add(mine);
        synchronized (this) {
            while (!mine.isOver()) {
                write(some());
            }
            if (mine.failure == null) {
                then.run();
            }
        }
        return mine.number();
    }

    /** A block that is written for certain; never waits. */
    long reached() {
        return reached;
    }

    synchronized ChainHead head() {
        if (head == null) {
            head = found();
        }
        return head;
    }

    /**
     * The latest of what the store has and what this machine remembers. Blocks that it does not remember have to be its
     * own.
     */
    private ChainHead found() {
        var remembered = seals.known().head();
        var found = blocks.head(name, remembered);
        remembered.ifPresent(known -> LongStream.rangeClosed(known.block() + 1, found.block())
                .filter(number -> !isOurs(number))
                .forEach(this::tellAlien));
        isOurs(found.block()); // then its key is to evolve, though it was written before this start
        seals.goOn(found);
        return found;
    }

    private boolean isOurs(long number) {
        return blocks.find(name, number).filter(seals::isOurs).isPresent();
    }

    /** What is not ours stays, so that nobody can take it away either, and is told for good. */
    private void tellAlien(long number) {
        LOG.log(Level.ERROR, "Block " + number + " of the audit chain " + name + " was not written by this portal");
        var news = Entry.of(
                Phase.NOTED,
                "portal",
                "",
                Deed.of(ALIEN, "portal").on("block", String.valueOf(number)),
                String.valueOf(number));
        if (!ownNews.contains(news)) {
            ownNews.add(news);
        }
    }

    /** Forgets the key under which was sealed so far. */
    synchronized void evolve() {
        head();
        seals.evolve();
    }

    /** Goes on with a new row of keys, once this entry has told so under the old one. */
    void begin(EvolvingKey fresh, Entry told) {
        append(told, () -> seals.begin(fresh));
    }

    private List<Waiting> some() {
        var some = new ArrayList<Waiting>();
        for (var next = waiting.poll(); next != null; next = some.size() < MOST_TOGETHER ? waiting.poll() : null) {
            some.add(next);
        }
        return some;
    }

    private void write(List<Waiting> some) {
        try {
            head();
            var news = List.copyOf(ownNews);
            var block = added(Stream.concat(news.stream(), some.stream().map(one -> one.entry))
                    .toList());
            ownNews.removeAll(news);
            for (int i = 0; i < some.size(); i++) {
                some.get(i).number = block.entries().get(news.size() + i).number();
            }
        } catch (RuntimeException e) {
            head = null; // perhaps it was kept all the same
            some.forEach(one -> one.failure = e);
        }
    }

    /**
     * A number that is taken means that another process writes on this chain, on a copy of our data folder: both go on,
     * one after the other.
     */
    private Block added(List<Entry> entries) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var block = seals.seal(Block.after(head(), chained(entries, head())));
            if (blocks.add(block)) {
                head = block.head();
                seals.reached(head);
                reached = head.block();
                return block;
            }
            head = null;
        }
        throw new IllegalStateException("The audit chain " + name + " is written by others all the time");
    }

    /**
     * Where the clock went back, the time does: the number tells the order. To go on from a time that was wrong would
     * keep it wrong for ever.
     */
    private List<Entry> chained(List<Entry> entries, ChainHead after) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as the store keeps it
        var chained = new ArrayList<Entry>();
        var previous = after.hash();
        for (var entry : entries) {
            var next = entry.chained(after.entry() + chained.size() + 1, at, previous);
            chained.add(next);
            previous = next.hash();
        }
        return chained;
    }

    /** An entry that is to be kept, and what became of it. Guarded by the chain. */
    private static final class Waiting {

        private final Entry entry;
        private Long number;
        private RuntimeException failure;

        public Waiting(Entry entry) {
            this.entry = entry;
        }

        boolean isOver() {
            return number != null || failure != null;
        }

        long number() {
            if (failure != null) {
                throw failure;
            }
            return number;
        }
    }
}
