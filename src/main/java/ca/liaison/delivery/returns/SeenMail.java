package ca.liaison.delivery.returns;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A message of the mailbox that was seen.
 *
 * @param digest SHA-256 of its beginning, as far as it is read, in hex: the same message is the same wherever it lies
 * @param from as its header says, or empty
 * @param done null until everything that it said was taken note of
 * @param due when somebody else may take it up that died with it
 */
public record SeenMail(
        @BsonId String digest, String from, String subject, Instant seenAt, Done done, int attempts, Instant due) {

    /** What became of it. */
    public enum Done {
        /** It told of something that was sent from here. */
        COUNTED,
        /**
         * It was understood, and changes nothing: a delay, an absence, a receipt, a report on what was not sent from
         * here.
         */
        IGNORED,
        /** It became a draft. */
        SUBMITTED,
        /** Somebody has to look at it: it stays in a folder of the mailbox. */
        KEPT
    }
}
