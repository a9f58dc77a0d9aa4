package ca.liaison.delivery;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A sheet of a mailing that needs looking at: a node works on it, or died over it, or some of its lines are to be tried
 * again. Where the lines stand says the sheet; this only says which it is, so that nobody has to search for it.
 *
 * @param due when somebody may take it: the end of the lease of whoever works on it, or when the first of its lines is
 *     to be tried again
 * @param stamp another one each time it is taken: what was begun under an older one may not go on
 * @param held whether somebody works on it, or died over it
 * @param touched how often somebody wanted it to be looked at once more
 */
public record Claim(
        @BsonId String id, String mailing, int sheet, Instant due, String stamp, boolean held, int touched) {}
