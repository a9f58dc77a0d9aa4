package ca.liaison.audit;

import java.time.Instant;
import java.util.Optional;

/** A room that can tell of its own things whether a deed was done in the middle of which the portal died. */
public interface Witness {

    /** Empty where the deed is not about its things, or nothing tells. */
    Optional<Boolean> happened(Deed deed, Instant begunAt);
}
