package ca.liaison.jobs;

import java.time.Instant;
import java.util.Optional;

/** A room that can tell when something was last written: asked once, where no last known time is kept yet. */
public interface Remembering {

    Optional<Instant> latest();
}
