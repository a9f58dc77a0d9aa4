package ca.liaison.accounts;

import ca.liaison.Language;
import ca.liaison.mail.Letter;
import ca.liaison.mail.Outbox;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells people by mail that what they prove themselves with was changed: if it was not them, they have to know. In both
 * languages, as an account knows of none.
 */
@ApplicationScoped
public class SecurityNotices {

    private final Outbox outbox;

    @Inject
    public SecurityNotices(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param what the last part of the message that says what was changed, {@code identity.told.<what>} */
    public void changed(String email, String what) {
        if (Letter.isAddress(email)) {
            outbox.post(new Letter(
                    "changed/" + Secrets.random(),
                    email,
                    Language.EN,
                    text(Language.EN, "subject") + " / " + text(Language.FR, "subject"),
                    said(Language.EN, what) + "\n--\n\n" + said(Language.FR, what)));
        }
    }

    private static String said(Language language, String what) {
        return text(language, what) + "\n\n" + text(language, "then") + "\n";
    }

    private static String text(Language language, String part) {
        return Messages.text(language, "identity.told." + part);
    }
}
