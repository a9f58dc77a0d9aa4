package ca.liaison.files;

import ca.liaison.Refusal;
import ca.liaison.extraction.Reason;

/** A marked file that cannot carry its marking is not handed out without it. */
class CannotBeStamped extends Refusal {
    CannotBeStamped(Digest file, Reason reason, String detail) {
        super(
                reason == Reason.TIMEOUT ? 503 : 409,
                "files.cannotBeStamped."
                        + (reason == Reason.ENCRYPTED ? "locked" : reason == Reason.TIMEOUT ? "busy" : "broken"),
                "File " + file.value() + " cannot be stamped: " + reason + ", " + detail);
    }
}
