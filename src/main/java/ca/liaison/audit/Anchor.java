package ca.liaison.audit;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What a chain was at one time, kept apart from it.
 *
 * @param entry the number of the entry that had this hash
 * @param settled of the latest: every deed begun up to this block has its end
 */
public record Anchor(
        @BsonId String id, String chain, Kind kind, Long block, Long entry, String hash, Instant at, Long settled) {

    /**
     * LATEST is renewed every few seconds, DAILY stays, START is where the chain begins since what is older was cut off
     * by the retention rule.
     */
    public enum Kind {
        LATEST,
        DAILY,
        START
    }

    static Anchor latest(ChainHead head, long settled) {
        return new Anchor(
                head.chain() + "/latest",
                head.chain(),
                Kind.LATEST,
                head.block(),
                head.entry(),
                head.hash(),
                head.at(),
                settled);
    }

    /** @param day ISO date, UTC */
    static Anchor daily(ChainHead head, String day) {
        return new Anchor(
                head.chain() + "/" + day,
                head.chain(),
                Kind.DAILY,
                head.block(),
                head.entry(),
                head.hash(),
                head.at(),
                null);
    }

    static Anchor start(ChainHead head) {
        return new Anchor(
                head.chain() + "/start",
                head.chain(),
                Kind.START,
                head.block(),
                head.entry(),
                head.hash(),
                head.at(),
                null);
    }

    ChainHead head() {
        return new ChainHead(chain, block, entry, hash, at);
    }
}
