package ca.liaison.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.conversions.Bson;

/**
 * Every question we ask the store about blocks and their anchors. A block is read by its number, so that nothing is
 * scanned but for a list.
 */
@Repository
class Blocks {

    private static final int BATCH = 50;

    private final MongoCollection<Block> blocks;
    private final MongoCollection<Anchor> anchors;

    @Inject
    Blocks(Shelves shelves) {
        blocks = shelves.open(
                "audit",
                Block.class,
                Step.index("last"),
                Step.index("entries.by", "last"),
                Step.index("entries.thing", "last"),
                Step.index("entries.action", "last"));
        anchors = shelves.open("audit_anchors", Anchor.class);
    }

    /** False where the chain already has a block of this number. */
    boolean add(Block block) {
        try {
            blocks.insertOne(block);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    Optional<Block> find(String chain, long number) {
        return Optional.ofNullable(blocks.find(eq(Block.id(chain, number))).first());
    }

    /** Those of the next so many numbers that are there, by their number. */
    Map<Long, Block> find(String chain, long from, int many) {
        var ids = LongStream.range(from, from + many)
                .mapToObj(number -> Block.id(chain, number))
                .toList();
        var found = new HashMap<Long, Block>();
        blocks.find(in("_id", ids)).batchSize(BATCH).forEach(block -> found.put(numberIn(block.id()), block));
        return found;
    }

    /** What the id says: the block itself may be a forgery. */
    private static long numberIn(String id) {
        return Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
    }

    /**
     * Where the chain goes on: after its latest anchor, or after the blocks that were written since. Never before the
     * anchor, also where blocks are gone: what goes on behind the gap shows it.
     *
     * @param remembered outside of the store: an anchor that whoever changes the store cannot change
     */
    ChainHead head(String chain, Optional<ChainHead> remembered) {
        var anchored = anchor(chain, Anchor.Kind.LATEST)
                .or(() -> anchor(chain, Anchor.Kind.START))
                .map(Anchor::head)
                .orElseGet(() -> ChainHead.none(chain));
        var head = remembered.filter(known -> known.block() >= anchored.block()).orElse(anchored);
        for (var next = find(chain, head.block() + 1); next.isPresent(); next = find(chain, head.block() + 1)) {
            head = next.get().head();
        }
        return head;
    }

    /** Newest first; to be closed. */
    MongoCursor<Block> newest(Bson filter) {
        return blocks.find(filter)
                .sort(Sorts.descending("last"))
                .batchSize(BATCH)
                .iterator();
    }

    void removeUpTo(String chain, long number) {
        blocks.deleteMany(and(eq("chain", chain), lte("number", number)));
    }

    void put(Anchor anchor) {
        anchors.replaceOne(eq(anchor.id()), anchor, new ReplaceOptions().upsert(true));
    }

    Optional<Anchor> anchor(String chain, Anchor.Kind kind) {
        return Optional.ofNullable(anchors.find(eq(chain + "/" + (kind == Anchor.Kind.START ? "start" : "latest")))
                .first());
    }

    boolean hasAnchorOf(String chain, String day) {
        return anchors.find(eq(chain + "/" + day)).first() != null;
    }

    List<Anchor> anchors() {
        return anchors.find().batchSize(BATCH).into(new ArrayList<>());
    }
}
