package ca.liaison.personal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A room's part of what is held on people. People are named by their e-mail address, in small letters. */
public interface PersonalData {

    List<Holding> of(String email);

    /** Erases it, or makes it nobody's where the thing must stay. May be repeated after a kill. */
    void erase(String email);

    /**
     * Whose data here nothing has needed since this instant: an account that ended before, for example. Another room
     * may still need theirs.
     */
    default Stream<String> endedBefore(Instant instant) {
        return Stream.empty();
    }

    /**
     * Whether something here is still needed that others must not lose: then nothing at all of this person is disposed
     * of.
     */
    default boolean isNeeded(String email, Instant endedBefore) {
        return false;
    }
}
