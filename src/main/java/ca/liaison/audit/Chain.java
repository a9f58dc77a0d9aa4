package ca.liaison.audit;

import ca.liaison.jobs.NodeName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The chain of this node. Whoever comes while another writes waits, and then one of them writes a block for all who waited: many deeds pay for few writes.
 */
@ApplicationScoped
class Chain {

    private static final int MOST_TOGETHER = 500;
    private static final int MOST_TRIES = 5;

    private final Blocks blocks;
    private final Clock clock;
    private final String name;
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private Head head; // guarded by this; null: to be looked up
    private volatile long reached;

    @Inject
    Chain(Blocks blocks, NodeName node, Clock clock) {
        this.blocks = blocks;
        this.name = node.value();
        this.clock = clock;
    }

    String name() {
        return name;
    }

    /** Returns when the entry is kept, with its number. */
    long append(Entry entry) {
        var mine = new Waiting(entry);
        waiting.add(mine);
        synchronized (this) {
            while (!mine.isOver()) {
                write(some());
            }
        }
        return mine.number();
    }

    /** A block that is written for certain; never waits. */
    long reached() {
        return reached;
    }

    synchronized Head head() {
        if (head == null) {
            head = blocks.head(name);
        }
        return head;
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
            var block = added(some.stream().map(one -> one.entry).toList());
            for (int i = 0; i < some.size(); i++) {
                some.get(i).number = block.entries().get(i).number();
            }
        } catch (RuntimeException e) {
            head = null; // perhaps it was kept all the same
            some.forEach(one -> one.failure = e);
        }
    }

    /** A number that is taken means that another process writes on this chain, on a copy of our data folder: both go on, one after the other. */
    private Block added(List<Entry> entries) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var block = Block.after(head(), chained(entries, head()));
            if (blocks.add(block)) {
                head = block.head();
                reached = head.block();
                return block;
            }
            head = null;
        }
        throw new IllegalStateException("The audit chain " + name + " is written by others all the time");
    }

    private List<Entry> chained(List<Entry> entries, Head after) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as the store keeps it
        var at = now.isBefore(after.at()) ? after.at() : now;
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

        Waiting(Entry entry) {
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
