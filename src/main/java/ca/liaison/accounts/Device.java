package ca.liaison.accounts;

import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A browser in which somebody signed in completely: what others try at the account from elsewhere does not delay it. It
 * lets nobody in.
 *
 * @param id of browser and account together: a browser may be used by several people
 * @param device the fingerprint of the word in the browser's cookie
 * @param bound the fingerprint of the hash of the passphrase of then: another passphrase ends it
 */
public record Device(@BsonId String id, String device, String email, String bound, Instant provenAt) {

    public static final Duration KEPT = Duration.ofDays(180);
    public static final int MOST = 10;

    static Device of(String token, Account account, Instant now) {
        return new Device(
                id(token, account.email()),
                Secrets.fingerprint(token),
                account.email(),
                Secrets.fingerprint(account.passwordHash()),
                now);
    }

    public static String id(String token, String email) {
        return Secrets.fingerprint(token + " of " + email);
    }

    boolean isOf(Account account, Instant now) {
        return account.passwordHash() != null
                && bound.equals(Secrets.fingerprint(account.passwordHash()))
                && now.isBefore(provenAt.plus(KEPT));
    }
}
