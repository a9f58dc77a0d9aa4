package ca.liaison.delivery.returns;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An address that gets no more for now.
 *
 * @param address in small letters
 * @param status what its mail system answered (RFC 3463), or null
 * @param diagnostic the words of that answer, or null
 * @param by who suspended it by hand; null: the portal did, because of what came back
 * @param liftedAt null as long as it holds
 * @param liftedBy who lifted it, or null
 * @param told whether the rooms that wanted to know were told
 */
public record Suspension(
        @BsonId String address,
        Reason reason,
        String status,
        String diagnostic,
        Instant since,
        String by,
        Instant liftedAt,
        String liftedBy,
        boolean told) {

    /** Why. */
    public enum Reason {
        /** Its mail system says that there is no such address. */
        NO_SUCH_ADDRESS,
        /** Messages to it came back again and again. */
        CAME_BACK,
        /** Its reader complained: it gets nothing that goes to many, but what is urgent. */
        COMPLAINT,
        /** Somebody decided it. */
        BY_HAND
    }

    public boolean isHeld() {
        return liftedAt == null;
    }
}
