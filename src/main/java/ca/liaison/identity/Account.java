package ca.liaison.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;

/** Someone who can sign in. The password is kept only as an Argon2id hash, in the PHC string format. */
public record Account(@BsonId String email, String passwordHash, Set<Role> roles, Instant createdAt, boolean oneTimePassword) {

    public Account {
        requireNonNull(email, "email");
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    Account withPassword(String hash) {
        return new Account(email, hash, roles, createdAt, false);
    }

    Viewer viewer() {
        return Viewer.signedIn(email, roles);
    }
}
