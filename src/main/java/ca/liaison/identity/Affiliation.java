package ca.liaison.identity;

import java.time.Instant;

/** Whether an agency is one of ours now: whoever belongs to one that is not (any more) is let in no more than somebody whose account ended. */
public interface Affiliation {

    boolean isGood(String agency, Instant at);
}
