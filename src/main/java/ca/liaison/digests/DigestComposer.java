package ca.liaison.digests;

import ca.liaison.Language;
import ca.liaison.delivery.Composed;
import ca.liaison.delivery.Composer;
import ca.liaison.delivery.Delivery;
import ca.liaison.delivery.Mailing;
import ca.liaison.delivery.Message;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes one person's digest. One that would be empty is not sent. */
@ApplicationScoped
class DigestComposer implements Composer {

    static final String KIND = "digest";

    /** Mail programs cut what is longer; the rest is a number and a link. */
    private static final int MOST = 50;

    private final DigestShelf shelf;
    private final Instance<DigestSource> sources;

    @Inject
    DigestComposer(DigestShelf shelf, Instance<DigestSource> sources) {
        this.shelf = shelf;
        this.sources = sources;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Composed compose(Mailing mailing, Delivery line) {
        var period = DigestPeriod.of(mailing.id().substring(KIND.length() + 1));
        var language = line.language();
        var items = shelf.find(period, line.address()).stream()
                .flatMap(digest -> digest.things().stream())
                .flatMap(thing -> item(thing, line).stream())
                .toList();
        if (items.isEmpty()) {
            return new Composed.Suppressed("digests.empty");
        }
        var title = Messages.text(language, "digests.subject." + period.pace(), Formats.date(period.day(), language));
        return new Message(
                title,
                "# " + title + "\n\n" + body(items, language),
                Messages.text(language, "digests.footer"),
                List.of(),
                null,
                null,
                null);
    }

    private Optional<DigestItem> item(Digest.Thing thing, Delivery line) {
        return sources.stream()
                .filter(source -> source.source().equals(thing.source()))
                .findFirst()
                .flatMap(source -> source.item(thing.id(), line.address(), line.language()));
    }

    private static String body(List<DigestItem> items, Language language) {
        var shown = items.stream()
                .limit(MOST)
                .map(item -> "## [" + item.title() + "](" + item.href() + ")"
                        + (item.markdown().isEmpty() ? "" : "\n\n" + item.markdown()))
                .collect(Collectors.joining("\n\n"));
        return items.size() <= MOST
                ? shown
                : shown + "\n\n" + Messages.text(language, "digests.more", items.size() - MOST);
    }
}
