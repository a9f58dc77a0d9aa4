package ca.liaison.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One thing sent to many: a circular's revision, a digest, a reminder.
 *
 * @param id chosen by whoever sends it, so that the same thing begun twice is one: {@code circular/2026-0007/1}
 * @param kind which {@link Composer} writes its messages: {@code circular}
 * @param holdsUnknown what to do where nobody knows whether the relay took a message: true, wait for a person; false,
 *     send it again with the same Message-ID
 * @param createdAt set by the ledger
 * @param plannedAt when its audience was whole, or null
 * @param endedAt when it was complete or cancelled, or null
 */
public record Mailing(
        @BsonId String id,
        String kind,
        Priority priority,
        Progress progress,
        boolean holdsUnknown,
        Instant createdAt,
        Instant plannedAt,
        Instant endedAt) {

    private static final int LONGEST_ID = 200;

    public Mailing {
        requireNonNull(kind, "kind");
        requireNonNull(priority, "priority");
        requireNonNull(progress, "progress");
        if (id.isBlank() || id.length() > LONGEST_ID || id.indexOf(' ') >= 0 || id.indexOf('#') >= 0) {
            throw new IllegalArgumentException(
                    "A mailing's id has 1 to " + LONGEST_ID + " characters, no space and no #");
        }
    }

    /** As it is handed to {@link Mailings#begin}. */
    public static Mailing fresh(String id, String kind, Priority priority, boolean holdsUnknown) {
        return new Mailing(id, kind, priority, Progress.PLANNING, holdsUnknown, null, null, null);
    }
}
