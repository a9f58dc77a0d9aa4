package ca.liaison.web;

import ca.liaison.Language;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;

/** Somebody signed in, as far as the layout needs to know. */
public interface Member extends Principal {

    /**
     * When the session ends if nobody uses it, or null where there is none because a program brings its own
     * credentials.
     */
    Instant sessionEnds();

    /** From the request at hand until then, or null. */
    Duration sessionLeft();

    /** What stands above every page until it is done, or null. */
    Notice reminder(Language language);
}
