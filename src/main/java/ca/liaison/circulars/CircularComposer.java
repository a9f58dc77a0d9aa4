package ca.liaison.circulars;

import ca.liaison.Language;
import ca.liaison.delivery.Composed;
import ca.liaison.delivery.Composer;
import ca.liaison.delivery.Delivery;
import ca.liaison.delivery.Mailing;
import ca.liaison.delivery.Message;
import ca.liaison.digests.Digests;
import ca.liaison.digests.Pace;
import ca.liaison.lists.Audiences;
import ca.liaison.lists.DistributionList;
import ca.liaison.lists.DistributionLists;
import ca.liaison.lists.Joining;
import ca.liaison.lists.Recipient;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Writes a circular to one of its recipients. */
@ApplicationScoped
class CircularComposer implements Composer {

    static final String KIND = "circular";

    private final Circulars circulars;
    private final Addressing addressing;
    private final Mailable mailable;
    private final Enclosures enclosures;
    private final Links links;
    private final Audiences audiences;
    private final DistributionLists lists;
    private final Digests digests;

    @Inject
    CircularComposer(
            Circulars circulars,
            Addressing addressing,
            Mailable mailable,
            Enclosures enclosures,
            Links links,
            Audiences audiences,
            DistributionLists lists,
            Digests digests) {
        this.circulars = circulars;
        this.addressing = addressing;
        this.mailable = mailable;
        this.enclosures = enclosures;
        this.links = links;
        this.audiences = audiences;
        this.lists = lists;
        this.digests = digests;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The circular of a mailing, or of one that follows it: {@code circular/<id>/…}. */
    static String circular(Mailing mailing) {
        return mailing.id().split("/")[1];
    }

    @Override
    public Composed compose(Mailing mailing, Delivery line) {
        var circular = circulars.find(circular(mailing)).orElse(null);
        if (circular == null || circular.state() == CircularState.WITHDRAWN) {
            return new Composed.Suppressed("circulars.suppressed.withdrawn");
        }
        var none = addressing.reason(circular, line);
        if (none.isPresent()) {
            return none.get();
        }
        var pace = pace(circular, line);
        if (pace != Pace.IMMEDIATE) {
            return new Composed.Suppressed(
                    "circulars.suppressed.digest",
                    () -> digests.lay(line.address(), line.language(), pace, CircularsInDigests.SOURCE, circular.id()));
        }
        return message(circular, line);
    }

    /** What is urgent or has to be acknowledged does not wait. */
    private Pace pace(Circular circular, Delivery line) {
        var content = circular.content();
        return content.isUrgent() || content.isToBeAcknowledged()
                ? Pace.IMMEDIATE
                : audiences
                        .find(content.lists(), line.address())
                        .map(Recipient::pace)
                        .orElse(Pace.IMMEDIATE);
    }

    private Message message(Circular circular, Delivery line) {
        var language = line.language();
        var marking = CircularPublishing.marked(circular);
        var isWhole = mailable.allows(circular.content().marking());
        return new Message(
                isWhole
                        ? "[" + marking + "] " + CircularPublishing.titled(circular, language)
                        : Messages.text(language, "circulars.mail.neutral.subject"),
                isWhole ? body(circular, language) : neutral(circular, language),
                footer(circular, line),
                isWhole ? enclosures.of(circular, line) : List.of(),
                links.list(line, list(circular, line)),
                isWhole ? marking : null,
                null);
    }

    /** What to do comes first: whoever reads no further has read that. */
    private String body(Circular circular, Language language) {
        var content = circular.content();
        var parts = new ArrayList<String>();
        parts.add("# " + escaped(CircularPublishing.titled(circular, language)));
        if (content.isToBeAcknowledged()) {
            var asked = content.acknowledgeBy() == null
                    ? Messages.text(language, "circulars.mail.acknowledge")
                    : Messages.text(
                            language,
                            "circulars.mail.acknowledgeBy",
                            Formats.moment(content.acknowledgeBy(), language));
            parts.add("**" + asked + "** [" + Messages.text(language, "circulars.mail.acknowledge.link") + "]("
                    + links.page(circular, language) + ")");
        }
        parts.add(content.body().in(language));
        enclosures.links(circular, language).ifPresent(parts::add);
        if (content.contact() != null) {
            parts.add(Messages.text(language, "circulars.mail.contact", escaped(content.contact())));
        }
        parts.add("[" + Messages.text(language, "circulars.mail.read") + "](" + links.page(circular, language) + ")");
        return String.join("\n\n", parts);
    }

    private String neutral(Circular circular, Language language) {
        return Messages.text(language, "circulars.mail.neutral.text") + "\n\n["
                + Messages.text(language, "circulars.mail.neutral.link") + "](" + links.page(circular, language) + ")";
    }

    private String footer(Circular circular, Delivery line) {
        var language = line.language();
        var list = list(circular, line);
        if (list == null) {
            return Messages.text(language, "circulars.mail.footer.first");
        }
        var name = escaped(list.name().in(language));
        return list.joining() == Joining.OFFICE
                ? Messages.text(language, "circulars.mail.footer.office", name)
                : Messages.text(language, "circulars.mail.footer.leave", name) + " ["
                        + Messages.text(language, "circulars.mail.footer.leave.link") + "]("
                        + links.leave(line, list) + ")";
    }

    private DistributionList list(Circular circular, Delivery line) {
        return audiences
                .find(circular.content().lists(), line.address())
                .map(Recipient::list)
                .flatMap(lists::find)
                .orElse(null);
    }

    /** Text that somebody typed into a line, as Markdown takes it for text. */
    static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]()#+!<>|~-])", "\\\\$1");
    }
}
