package ca.liaison.membership;

import ca.liaison.identity.Role;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What was decided in a quarterly review about one person's one role. It stays as the proof that somebody looked.
 *
 * @param quarter as in {@code 2026-Q4}
 * @param kept whether they keep the role
 * @param note why, or empty
 * @param applied whether what was decided is done
 */
public record Decision(
        @BsonId String id,
        String quarter,
        String email,
        Role role,
        Boolean kept,
        String by,
        Instant at,
        String note,
        Boolean applied) {

    static Decision of(String quarter, String email, Role role, boolean kept, String by, Instant at, String note) {
        return new Decision(id(quarter, email, role), quarter, email, role, kept, by, at, note, kept);
    }

    static String id(String quarter, String email, Role role) {
        return quarter + "/" + email + "/" + role;
    }
}
