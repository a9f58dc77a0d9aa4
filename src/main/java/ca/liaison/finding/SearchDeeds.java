package ca.liaison.finding;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has searches entered in the record: the words under a key, never as they were typed. */
@ApplicationScoped
public class SearchDeeds {

    private final AuditTrail trail;

    @Inject
    SearchDeeds(AuditTrail trail) {
        this.trail = trail;
    }

    /** Without words it is browsing, and not written down; of who did not sign in it is not said where they are. */
    public void note(String words, long found, Viewer viewer) {
        if (words != null && !words.isBlank()) {
            var deed = Deed.of("search", viewer);
            trail.note((viewer.isAnonymous() ? deed.fromNowhere() : deed)
                    .on("words", trail.keyed(words))
                    .with("found", found));
        }
    }
}
