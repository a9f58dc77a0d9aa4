package ca.liaison.publications.ingestion;

import ca.liaison.Refusal;

/** This machine cannot keep what was sent: nothing is wrong with the upload itself. */
final class NoSpace extends Refusal {

    NoSpace(Exception cause) {
        super(507, "ingestion.noSpace", "No space for an upload: " + cause);
        initCause(cause);
    }
}
