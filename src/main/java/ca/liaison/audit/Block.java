package ca.liaison.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The entries of one moment: one document, so one atomic write keeps all of them or none.
 *
 * @param number   counts the blocks of the chain, from 1
 * @param previous the hash of the last entry of the block before
 */
public record Block(@BsonId String id, String chain, Long number, Instant first, Instant last, String previous, List<Entry> entries) {

    public Block {
        entries = List.copyOf(entries);
    }

    /** @param entries already chained after the head */
    static Block after(Head head, List<Entry> entries) {
        return new Block(id(head.chain(), head.block() + 1), head.chain(), head.block() + 1, entries.get(0).at(), entries.get(entries.size() - 1).at(), head.hash(), entries);
    }

    static String id(String chain, long number) {
        return chain + "/" + number;
    }

    Head head() {
        var last = entries.get(entries.size() - 1);
        return new Head(chain, number, last.number(), last.hash(), last.at());
    }

    Stream<Located> located() {
        return entries.stream().map(entry -> new Located(chain, entry));
    }
}
