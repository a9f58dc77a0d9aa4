package ca.liaison.digests;

import ca.liaison.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Where a room lays something that somebody wishes to be told with what else there is. */
@ApplicationScoped
public class Digests {

    private final DigestShelf shelf;
    private final Clock clock;

    @Inject
    Digests(DigestShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * Lays a thing into the next digest of this person, and returns when that is safe. The same thing again within a
     * period changes nothing.
     *
     * @param pace daily or weekly
     * @param source as in {@link DigestSource#source}
     */
    public void lay(String email, Language language, Pace pace, String source, String id) {
        shelf.lay(DigestPeriod.after(pace, clock.instant()), email, language, new Digest.Thing(source, id));
    }
}
