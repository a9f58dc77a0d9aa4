package ca.liaison.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The entries of one moment: one document, so one atomic write keeps all of them or none.
 *
 * @param number counts the blocks of the chain, from 1
 * @param previous the hash of the last entry of the block before
 * @param seal null in blocks from before there were seals
 */
public record Block(
        @BsonId String id,
        String chain,
        Long number,
        Instant first,
        Instant last,
        String previous,
        List<Entry> entries,
        Seal seal) {

    public Block {
        entries = List.copyOf(entries);
    }

    /** @param entries already chained after the head */
    static Block after(ChainHead head, List<Entry> entries) {
        return new Block(
                id(head.chain(), head.block() + 1),
                head.chain(),
                head.block() + 1,
                entries.get(0).at(),
                entries.get(entries.size() - 1).at(),
                head.hash(),
                entries,
                null);
    }

    static String id(String chain, long number) {
        return chain + "/" + number;
    }

    Block with(Seal seal) {
        return new Block(id, chain, number, first, last, previous, entries, seal);
    }

    /** Everything of it, in one line: the last hash stands for all entries. */
    String sealed() {
        return chain + " " + number + " " + first.toEpochMilli() + " " + last.toEpochMilli() + " " + previous + " "
                + entries.size() + " " + head().entry() + " " + head().hash();
    }

    ChainHead head() {
        var last = entries.get(entries.size() - 1);
        return new ChainHead(chain, number, last.number(), last.hash(), last.at());
    }

    Stream<Located> located() {
        return entries.stream().map(entry -> new Located(chain, entry));
    }
}
