package ca.liaison.membership;

import ca.liaison.Language;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody asks for an account: the agency's coordinator sponsors it, then the liaison service confirms it. One for
 * each address.
 *
 * @param title rank or function, or null
 * @param reason why they need it, in their words
 * @param note why it was declined, or null
 * @param notice the version of the privacy notice that they were shown, or null
 */
public record AccessRequest(
        @BsonId String email,
        String name,
        String title,
        Language language,
        String agency,
        String reason,
        State state,
        Instant at,
        String sponsoredBy,
        Instant sponsoredAt,
        String decidedBy,
        Instant decidedAt,
        String note,
        String notice) {

    /** How far it is. */
    public enum State {
        ASKED,
        SPONSORED,
        CONFIRMED,
        DECLINED
    }

    /** As somebody filled it in: which agency it goes to, and when, is not theirs to say. */
    static AccessRequest wanted(String email, String name, String title, Language language, String reason) {
        return new AccessRequest(
                email, name, title, language, null, reason, State.ASKED, null, null, null, null, null, null, null);
    }

    AccessRequest to(String theAgency, Instant when, String shown) {
        return new AccessRequest(
                email,
                name,
                title,
                language,
                theAgency,
                reason,
                State.ASKED,
                when,
                null,
                null,
                null,
                null,
                null,
                shown);
    }

    AccessRequest sponsored(String by, Instant when) {
        return new AccessRequest(
                email, name, title, language, agency, reason, State.SPONSORED, at, by, when, null, null, null, notice);
    }

    AccessRequest confirmed(String by, Instant when) {
        return new AccessRequest(
                email,
                name,
                title,
                language,
                agency,
                reason,
                State.CONFIRMED,
                at,
                sponsoredBy,
                sponsoredAt,
                by,
                when,
                null,
                notice);
    }

    AccessRequest declined(String by, Instant when, String why) {
        return new AccessRequest(
                email,
                name,
                title,
                language,
                agency,
                reason,
                State.DECLINED,
                at,
                sponsoredBy,
                sponsoredAt,
                by,
                when,
                why,
                notice);
    }

    boolean isOpen() {
        return state == State.ASKED || state == State.SPONSORED;
    }

    Membership membership() {
        return new Membership(email, agency);
    }
}
