package ca.liaison.start;

import java.util.Optional;

/** Tells trouble that ends by itself, and is worth waiting for, from trouble that does not. */
public interface Outage {

    /** What is waited for, in a sentence; empty where this is no outage. */
    Optional<String> waitingFor(RuntimeException trouble);
}
