package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.accounts.Standing;
import ca.liaison.identity.Viewer;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Link;
import ca.liaison.web.Member;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import java.time.Duration;
import java.time.Instant;

/**
 * Whoever is signed in, as the layout knows them.
 *
 * @param known their session, or null where a program acts for them
 */
public record Present(Viewer viewer, OpenSession known) implements Member {

    @Override
    public String getName() {
        return viewer.name();
    }

    @Override
    public Instant sessionEnds() {
        return known == null ? null : known.ends();
    }

    @Override
    public Duration sessionLeft() {
        return known == null ? null : Duration.between(viewer.at(), known.ends());
    }

    @Override
    public Notice reminder(Language language) {
        if (known == null || known.standing() == Standing.NEW_PASSPHRASE) {
            return null;
        }
        if (known.standing() == Standing.FULL && known.graceEnds() != null) {
            return reminder(language, "identity.reminder.grace", Formats.moment(known.graceEnds(), language));
        }
        return switch (known.standing()) {
            case LIMITED -> reminder(language, "identity.reminder.limited");
            case ENROL -> reminder(language, "identity.reminder.enrol");
            default -> null;
        };
    }

    private static Notice reminder(Language language, String key, Object... arguments) {
        return new Notice(
                "warning",
                Messages.text(language, key),
                Messages.text(language, key + ".text", arguments),
                new Link(Messages.text(language, "identity.reminder.link"), Address.ACCOUNT.in(language)));
    }
}
