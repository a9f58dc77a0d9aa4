package ca.liaison.mail;

/**
 * What became of a message that was handed to the relay.
 *
 * @param reply what the relay said: code, enhanced status, text; or what happened instead
 */
public record Answer(Kind kind, String reply) {

    public enum Kind {
        ACCEPTED,
        /** Not now: the same may be tried later. */
        DEFERRED,
        /** Never. */
        REJECTED,
        /** The last dot may have reached the relay, and no answer came back. */
        UNKNOWN,
        /** The relay is away, or speaks to nobody: it says nothing of this message. */
        AWAY,
        /** Whoever was asked before the last dot said no. */
        WITHDRAWN
    }
}
