package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.delivery.Delivery;
import ca.liaison.delivery.Mailings;
import ca.liaison.markdown.Markdown;
import ca.liaison.publications.Cataloguing;
import ca.liaison.publications.Handling;
import ca.liaison.publications.Kind;
import ca.liaison.publications.Labels;
import ca.liaison.publications.MarkingRules;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Publications;
import ca.liaison.publications.Relation;
import ca.liaison.publications.State;
import ca.liaison.publications.ingestion.Issuing;
import ca.liaison.web.Formats;
import ca.liaison.web.Html;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Keeps a circular that goes out as a publication, so that it is found, filed and archived as all are. */
@ApplicationScoped
class CircularPublishing {

    private static final String BY = "interpol-ottawa";
    private static final int SUMMARY = 300;

    private final Circulars circulars;
    private final Issuing issuing;
    private final Publications publications;
    private final Cataloguing cataloguing;
    private final Mailings mailings;

    @Inject
    CircularPublishing(
            Circulars circulars,
            Issuing issuing,
            Publications publications,
            Cataloguing cataloguing,
            Mailings mailings) {
        this.circulars = circulars;
        this.issuing = issuing;
        this.publications = publications;
        this.cataloguing = cataloguing;
        this.mailings = mailings;
    }

    /** Both languages, each as a file of its own. May be repeated. */
    PublicationId publish(Circular circular) {
        var content = circular.content();
        var metadata = new Metadata(
                Kind.CIRCULAR,
                Language.EN.code(),
                new Bilingual(titled(circular, Language.EN), titled(circular, Language.FR)),
                new Bilingual(summary(content, Language.EN), summary(content, Language.FR)),
                circular.issue().at().atZone(Formats.OTTAWA).toLocalDate(),
                BY,
                content.topics(),
                List.of(),
                content.marking(),
                State.PUBLISHED,
                relations(circular),
                null,
                handling(circular));
        var files = Stream.of(Language.values())
                .map(language -> new Issuing.Written(
                        (language == Language.EN ? "circular-" : "circulaire-") + circular.number() + "-"
                                + language.code() + ".html",
                        language.code(),
                        page(circular, language).getBytes(StandardCharsets.UTF_8)))
                .toList();
        return issuing.issue(circular.approval().by(), metadata, files);
    }

    /** {@code Circular 2026-0007: …} */
    static String titled(Circular circular, Language language) {
        return Messages.text(
                language,
                "circulars.titled",
                circular.number(),
                circular.content().title().in(language));
    }

    /** As it stands in subjects and above the text; what everybody may read says so too. */
    static String marked(Circular circular) {
        var label = Labels.marking(circular.content().marking());
        return label == null ? "TLP:CLEAR" : label;
    }

    private static String summary(CircularContent content, Language language) {
        var plain = Markdown.text(content.body().in(language))
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= SUMMARY
                ? plain
                : plain.substring(0, Math.max(plain.lastIndexOf(' ', SUMMARY), SUMMARY / 2)) + " …";
    }

    private List<Relation> relations(Circular circular) {
        var replaces = circular.corrects() == null
                ? Stream.<Relation>empty()
                : circulars.find(circular.corrects()).stream()
                        .filter(first -> first.issue() != null && first.issue().publication() != null)
                        .map(first -> new Relation(
                                Relation.Type.REPLACES,
                                new PublicationId(first.issue().publication())));
        var attached = circular.content().attachments().stream()
                .map(publication -> new Relation(Relation.Type.SEE_ALSO, publication));
        return Stream.concat(replaces, attached).toList();
    }

    /** What may be read only by whom it is released to is released to whom it goes. */
    private Handling handling(Circular circular) {
        if (!MarkingRules.needsList(circular.content().marking())) {
            return null;
        }
        try (var lines = mailings.all(circular.mailing())) {
            return new Handling(
                    null, null, List.of(), lines.map(Delivery::address).toList(), null, null);
        }
    }

    private static String page(Circular circular, Language language) {
        var title = Html.of(titled(circular, language)).value();
        return "<!DOCTYPE html>\n<html lang=\"" + language.code() + "\">\n<head><meta charset=\"utf-8\"><title>"
                + title + "</title></head>\n<body>\n<h1>" + title + "</h1>\n"
                + Markdown.html(circular.content().body().in(language)).value() + "</body>\n</html>\n";
    }

    /** Of one that was taken back, readers see what it was called and why it is gone. */
    void withdraw(Circular circular) {
        var last = circular.history().get(circular.history().size() - 1);
        var reason = last.reason() != null
                ? last.reason()
                : new Bilingual(
                        Messages.text(Language.EN, "circulars.withdrawn.reason"),
                        Messages.text(Language.FR, "circulars.withdrawn.reason"));
        publications
                .find(new PublicationId(circular.issue().publication()))
                .filter(known -> known.metadata().state() != State.WITHDRAWN)
                .ifPresent(known -> cataloguing.withdraw(known.id(), known.revision(), reason, last.by()));
    }

    void supersede(Circular circular) {
        publications
                .find(new PublicationId(circular.issue().publication()))
                .filter(known -> known.metadata().state() == State.PUBLISHED)
                .ifPresent(known -> cataloguing.describe(
                        known.id(),
                        known.revision(),
                        known.metadata().in(State.SUPERSEDED),
                        circular.approval().by()));
    }
}
