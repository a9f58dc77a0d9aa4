package ca.liaison.administration;

import ca.liaison.Language;
import ca.liaison.jobs.TrustedTime;
import ca.liaison.web.Address;
import ca.liaison.web.AdminWarning;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** That the clock is in doubt, and so nothing is disposed of. */
@ApplicationScoped
class ClockWarning implements AdminWarning {

    private final TrustedTime time;

    @Inject
    ClockWarning(TrustedTime time) {
        this.time = time;
    }

    @Override
    public Optional<Notice> now(Language language) {
        return time.doubt()
                .map(doubt -> new Notice(
                        "warning",
                        Messages.text(language, "administration.clock.doubt"),
                        Messages.text(language, "administration.clock.doubt.text"),
                        new Link(Messages.text(language, "administration.clock.look"), Address.CLOCK.in(language))));
    }
}
