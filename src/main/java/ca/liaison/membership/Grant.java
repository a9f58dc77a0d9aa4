package ca.liaison.membership;

import ca.liaison.identity.Role;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Who gave somebody a role, and when: the last time that they got it. Whether they still hold it, their account says.
 */
public record Grant(@BsonId String id, String email, Role role, String by, Instant at) {

    static Grant of(String email, Role role, String by, Instant at) {
        return new Grant(id(email, role), email, role, by, at);
    }

    static String id(String email, Role role) {
        return email + "/" + role;
    }
}
