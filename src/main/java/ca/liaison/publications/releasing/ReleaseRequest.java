package ca.liaison.publications.releasing;

import static java.util.Objects.requireNonNull;

import ca.liaison.Language;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Tlp;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody asks that a publication may go to somebody else (the third-party rule: sharing it onward needs its
 * originator's consent).
 *
 * @param id the same for the same wish of the same person, so that asking twice is asking once
 * @param by who asks, and in which language they are answered
 * @param recipient an agency's id or a person's e-mail address
 * @param reason why, in the words of who asks
 * @param answer why not, in the words of who refused; null otherwise
 */
public record ReleaseRequest(
        @BsonId String id,
        PublicationId publication,
        String by,
        Language language,
        String recipient,
        String reason,
        Instant at,
        State state,
        String answer,
        String decidedBy,
        Instant decidedAt) {

    /** Where a request stands. */
    public enum State {
        OPEN,
        GRANTED,
        REFUSED
    }

    public ReleaseRequest {
        requireNonNull(id, "id");
        requireNonNull(publication, "publication");
    }

    /** Whoever signed in may ask about what they may read and everybody may not. */
    public static boolean mayBeMade(Viewer viewer, Publication publication) {
        return !viewer.isAnonymous()
                && publication.metadata().marking().tlp() != Tlp.CLEAR
                && publication.metadata().state().isReleased()
                && Access.may(viewer, Action.READ, publication);
    }

    static ReleaseRequest open(
            String id,
            PublicationId publication,
            String by,
            Language language,
            String recipient,
            String reason,
            Instant at) {
        return new ReleaseRequest(id, publication, by, language, recipient, reason, at, State.OPEN, null, null, null);
    }

    ReleaseRequest granted(String by, Instant at) {
        return new ReleaseRequest(
                id, publication, this.by, language, recipient, reason, this.at, State.GRANTED, null, by, at);
    }

    ReleaseRequest refused(String answer, String by, Instant at) {
        return new ReleaseRequest(
                id, publication, this.by, language, recipient, reason, this.at, State.REFUSED, answer, by, at);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isForPerson() {
        return recipient.contains("@");
    }
}
