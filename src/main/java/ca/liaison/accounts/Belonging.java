package ca.liaison.accounts;

import java.time.Instant;

/** Knows the agencies that people belong to. Whoever keeps them implements this; sign-in only asks. */
public interface Belonging {

    /** Whether people of this agency are let in at this instant. */
    boolean isGood(String agency, Instant at);
}
