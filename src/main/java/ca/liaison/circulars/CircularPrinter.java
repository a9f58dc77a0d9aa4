package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.delivery.Delivery;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.markdown.Markdown;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.Labels;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the page of a circular of finished words. */
@RequestScoped
class CircularPrinter {

    private static final Bilingual ACKNOWLEDGE = new Bilingual("/acknowledgement", "/accuse-de-reception");

    private final Circulars circulars;
    private final Catalogue catalogue;
    private final CurrentViewer viewer;

    @Inject
    CircularPrinter(Circulars circulars, Catalogue catalogue, CurrentViewer viewer) {
        this.circulars = circulars;
        this.catalogue = catalogue;
        this.viewer = viewer;
    }

    /** The lines of the banner above and below; none where everybody may read it. */
    List<String> banner(Circular circular) {
        var label = Labels.marking(circular.content().marking());
        return label == null ? List.of() : List.of(label);
    }

    CircularPage forReaders(Circular circular, Optional<Delivery> line, Notice done, Language language) {
        var content = circular.content();
        var isGone = circular.state() == CircularState.WITHDRAWN;
        var asks = content.isToBeAcknowledged() && circular.state().isInForce() && line.isPresent();
        var acknowledged = line.map(Delivery::acknowledgedAt).orElse(null);
        return new CircularPage(
                notices(circular, done, language),
                Messages.text(language, "circulars.numbered", circular.number()),
                facts(circular, language),
                isGone ? null : Markdown.html(content.body().in(language)),
                isGone ? List.of() : attachments(content, language),
                asks && acknowledged == null
                        ? Address.CIRCULARS.in(language, "/" + circular.number() + ACKNOWLEDGE.in(language))
                        : null,
                content.acknowledgeBy() == null
                        ? Messages.text(language, "circulars.asked")
                        : Messages.text(
                                language, "circulars.asked.by", Formats.moment(content.acknowledgeBy(), language)),
                acknowledged == null
                        ? null
                        : Messages.text(language, "circulars.acknowledged.at", Formats.moment(acknowledged, language)));
    }

    private List<Notice> notices(Circular circular, Notice done, Language language) {
        var notices = new ArrayList<Notice>();
        if (done != null) {
            notices.add(done);
        }
        switch (circular.state()) {
            case WITHDRAWN ->
                notices.add(new Notice(
                        "warning", Messages.text(language, "circulars.withdrawn"), reason(circular, language), null));
            case SUPERSEDED ->
                notices.add(new Notice(
                        "warning",
                        Messages.text(language, "circulars.superseded"),
                        null,
                        successor(circular, language)));
            case EXPIRED -> notices.add(new Notice("info", Messages.text(language, "circulars.expired"), null, null));
            default -> {
                // holds as it is
            }
        }
        return notices;
    }

    private static String reason(Circular circular, Language language) {
        var last = circular.history().get(circular.history().size() - 1).reason();
        return last == null ? Messages.text(language, "circulars.withdrawn.reason") : last.in(language);
    }

    private Link successor(Circular circular, Language language) {
        return circulars.issued().stream()
                .filter(one -> circular.id().equals(one.corrects()) && one.number() != null)
                .findFirst()
                .map(one -> new Link(
                        Messages.text(language, "circulars.numbered", one.number()),
                        Address.CIRCULARS.in(language, "/" + one.number())))
                .orElse(null);
    }

    List<CircularPage.Fact> facts(Circular circular, Language language) {
        var content = circular.content();
        var facts = new ArrayList<CircularPage.Fact>();
        if (circular.issue() != null) {
            facts.add(fact("issued", Formats.moment(circular.issue().at(), language), language));
        }
        if (content.isMandatory()) {
            facts.add(fact("kind", Messages.text(language, "circulars.mandatory"), language));
        }
        if (content.validUntil() != null) {
            facts.add(fact("validUntil", Formats.date(content.validUntil(), language), language));
        }
        if (content.contact() != null) {
            facts.add(fact("contact", content.contact(), language));
        }
        return facts;
    }

    private static CircularPage.Fact fact(String name, String value, Language language) {
        return new CircularPage.Fact(Messages.text(language, "circulars.fact." + name), value);
    }

    /** Those that this viewer may read. */
    List<Link> attachments(CircularContent content, Language language) {
        return content.attachments().stream()
                .flatMap(id -> catalogue.find(id, viewer.get()).stream())
                .map(one -> new Link(one.metadata().title().in(language), PublicationAddress.of(one, language)))
                .toList();
    }
}
