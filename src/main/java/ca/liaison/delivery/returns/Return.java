package ca.liaison.delivery.returns;

import java.util.Set;

/**
 * What one message that came back says about one recipient.
 *
 * @param recipient the address that was written to, in small letters; null where the message names none
 * @param token what stood after the plus sign of the return address, in small letters, or null. Whose it is and whether
 *     it is genuine, only the ledger can tell
 * @param messageId of the message that came back, without angle brackets, or null
 * @param status enhanced status of the last mail system that answered (RFC 3463), for example {@code 5.1.1}, or null
 * @param diagnostic what that system said, on one line; of a complaint, its type (RFC 5965)
 * @param permanent whether it says that this address does not exist, or not any more. A full mailbox, a policy, spam, a
 *     server that is away say nothing about the address
 */
public record Return(
        Kind kind,
        String recipient,
        String token,
        String messageId,
        String status,
        String diagnostic,
        boolean permanent) {

    private static final Set<String> BY_NOBODY = Set.of("auth-failure", "not-spam", "dkim");

    /** What it is. */
    public enum Kind {
        /** It was not delivered and will not be. */
        BOUNCE,
        /** It was not delivered yet: no failure. */
        DELAYED,
        /** Its reader said that it was not wanted. */
        COMPLAINT,
        /** A machine answered in its reader's absence: no failure. */
        AUTO_REPLY,
        /** A receipt, or a message by a mail system that says nothing of these. */
        OTHER
    }

    /** Whether a person said that the message was not wanted; other reports of the form tell of failed signatures. */
    public boolean isBySomebody() {
        return kind == Kind.COMPLAINT && !BY_NOBODY.contains(diagnostic);
    }

    Return with(String itsToken, String itsMessageId) {
        return new Return(kind, recipient, itsToken, itsMessageId, status, diagnostic, permanent);
    }
}
