package ca.liaison.circulars;

import ca.liaison.Language;
import ca.liaison.delivery.Composed;
import ca.liaison.delivery.Composer;
import ca.liaison.delivery.Delivery;
import ca.liaison.delivery.Mailing;
import ca.liaison.delivery.Mailings;
import ca.liaison.delivery.Message;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;

/** Writes what is sent about a circular after it went out. */
class NoticeComposer implements Composer {

    static final String REMINDER = "circular-reminder";
    static final String WITHDRAWAL = "circular-withdrawal";

    private final String kind;
    private final Circulars circulars;
    private final Mailings mailings;
    private final Addressing addressing;
    private final Mailable mailable;
    private final Links links;

    private NoticeComposer(String kind, Kinds from) {
        this.kind = kind;
        this.circulars = from.circulars;
        this.mailings = from.mailings;
        this.addressing = from.addressing;
        this.mailable = from.mailable;
        this.links = from.links;
    }

    /** One composer for each kind of notice. */
    @ApplicationScoped
    static class Kinds {

        private final Circulars circulars;
        private final Mailings mailings;
        private final Addressing addressing;
        private final Mailable mailable;
        private final Links links;

        @Inject
        Kinds(Circulars circulars, Mailings mailings, Addressing addressing, Mailable mailable, Links links) {
            this.circulars = circulars;
            this.mailings = mailings;
            this.addressing = addressing;
            this.mailable = mailable;
            this.links = links;
        }

        @Produces
        Composer reminder() {
            return new NoticeComposer(REMINDER, this);
        }

        @Produces
        Composer withdrawal() {
            return new NoticeComposer(WITHDRAWAL, this);
        }
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Composed compose(Mailing mailing, Delivery line) {
        var circular = circulars.find(CircularComposer.circular(mailing)).orElse(null);
        if (circular == null) {
            return new Composed.Suppressed("circulars.suppressed.withdrawn");
        }
        return kind.equals(REMINDER) ? reminder(circular, line) : withdrawal(circular, line);
    }

    /** Whoever has acknowledged it meanwhile is not reminded. */
    private Composed reminder(Circular circular, Delivery line) {
        var isDone = mailings.line(circular.mailing(), line.address())
                .filter(first -> first.acknowledgedAt() == null)
                .isEmpty();
        if (isDone || !circular.state().isInForce()) {
            return new Composed.Suppressed("circulars.suppressed.acknowledged");
        }
        var none = addressing.reason(circular, line);
        if (none.isPresent()) {
            return none.get();
        }
        var language = line.language();
        var deadline = circular.content().acknowledgeBy();
        return notice(
                circular,
                line,
                "reminder",
                deadline == null
                        ? Messages.text(language, "circulars.mail.reminder.text")
                        : Messages.text(language, "circulars.mail.reminder.by", Formats.moment(deadline, language)));
    }

    /** Who had it is told, whatever became of them on the lists since. */
    private Composed withdrawal(Circular circular, Delivery line) {
        var language = line.language();
        var last = circular.history().get(circular.history().size() - 1);
        var text = Messages.text(language, "circulars.mail.withdrawal.text");
        return notice(
                circular,
                line,
                "withdrawal",
                last.reason() == null || !mailable.allows(circular.content().marking())
                        ? text
                        : text + "\n\n" + CircularComposer.escaped(last.reason().in(language)));
    }

    private Message notice(Circular circular, Delivery line, String what, String text) {
        var language = line.language();
        var isWhole = mailable.allows(circular.content().marking());
        var title = CircularPublishing.titled(circular, language);
        var marking = CircularPublishing.marked(circular);
        var subject = isWhole
                ? "[" + marking + "] " + Messages.text(language, "circulars.mail." + what + ".subject", title)
                : Messages.text(language, "circulars.mail." + what + ".neutral");
        return new Message(
                subject,
                (isWhole ? "# " + CircularComposer.escaped(title) + "\n\n" : "") + text + "\n\n"
                        + link(circular, language),
                Messages.text(language, "circulars.mail.footer.first"),
                List.of(),
                null,
                isWhole ? marking : null,
                null);
    }

    private String link(Circular circular, Language language) {
        return "[" + Messages.text(language, "circulars.mail.read") + "](" + links.page(circular, language) + ")";
    }
}
