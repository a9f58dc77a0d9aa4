package ca.liaison.publications.reading;

import ca.liaison.Language;
import ca.liaison.extraction.Preview;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.AmongPublications;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.Edition;
import ca.liaison.publications.Extraction;
import ca.liaison.publications.Extractions;
import ca.liaison.publications.Fact;
import ca.liaison.publications.FileFormat;
import ca.liaison.publications.Handling;
import ca.liaison.publications.Labels;
import ca.liaison.publications.Mentions;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.publications.Recipients;
import ca.liaison.publications.Relation;
import ca.liaison.publications.State;
import ca.liaison.publications.Tables;
import ca.liaison.publications.browsing.Cards;
import ca.liaison.publications.browsing.SearchAddress;
import ca.liaison.publications.releasing.ReleaseRequest;
import ca.liaison.search.Facet;
import ca.liaison.search.Hit;
import ca.liaison.search.Searching;
import ca.liaison.search.Tag;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.Notice;
import ca.liaison.web.Site;
import ca.liaison.web.guards.HeldPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Prints everything around the text of a publication: what it is, its files, what belongs to it. */
@ApplicationScoped
class PublicationPrinter {

    private static final int SIMILAR = 5;
    /** Among so many files one is looked for whose first page is drawn. */
    private static final int MOST_FIRST_PAGES = 3;

    private final Labels labels;
    private final Mentions mentions;
    private final Extractions extractions;
    private final Searching searching;
    private final Catalogue catalogue;
    private final Site site;
    private final Instance<Tables> tables;
    private final Recipients recipients;
    private final SimilarPlaces places;
    private final HeldPlaces held;

    @Inject
    PublicationPrinter(
            Labels labels,
            Mentions mentions,
            Extractions extractions,
            @AmongPublications Searching searching,
            Catalogue catalogue,
            Site site,
            Instance<Tables> tables,
            Recipients recipients,
            SimilarPlaces places,
            HeldPlaces held) {
        this.labels = labels;
        this.mentions = mentions;
        this.extractions = extractions;
        this.searching = searching;
        this.catalogue = catalogue;
        this.site = site;
        this.tables = tables;
        this.recipients = recipients;
        this.places = places;
        this.held = held;
    }

    PublicationPage page(Publication publication, TextPage reading, Language language, Viewer viewer) {
        var metadata = publication.metadata();
        var id = publication.id().value();
        var permalink = site.absolute(PublicationAddress.of(publication, language));
        var related =
                related(publication, viewer).map(hit -> Cards.of(hit, language)).toList();
        var similar =
                places.attempt(held.asker(), () -> searching.similar(id, viewer, SIMILAR)).orElse(List.of()).stream()
                        .map(hit -> Cards.of(hit, language))
                        .toList();
        return new PublicationPage(
                metadata.title().in(language),
                null,
                tags(metadata, language),
                state(publication, language, viewer),
                metadata.summary().in(language),
                facts(publication, language, viewer),
                preview(publication, language),
                files(publication, language),
                tables(publication, language),
                warnings(publication, language),
                reading,
                citation(publication, language, permalink),
                permalink,
                related,
                similar,
                actions(publication, language, viewer));
    }

    private List<String> tags(Metadata metadata, Language language) {
        return Stream.of(
                        Labels.of(metadata.kind()).in(language),
                        Labels.marking(metadata.marking()),
                        metadata.state() == State.PUBLISHED
                                ? null
                                : Labels.of(metadata.state()).in(language))
                .filter(Objects::nonNull)
                .toList();
    }

    private Notice state(Publication publication, Language language, Viewer viewer) {
        var state = publication.metadata().state();
        if (state == State.PUBLISHED) {
            return null;
        }
        var key = "catalogue.state." + state.name();
        var link = state == State.SUPERSEDED ? replacement(publication, language, viewer) : null;
        return new Notice(
                state == State.ARCHIVED ? "info" : "warning",
                Messages.text(language, key + ".title"),
                Messages.text(language, key + ".text"),
                link);
    }

    private Link replacement(Publication publication, Language language, Viewer viewer) {
        return mentions.of(publication.id()).stream()
                .flatMap(id -> catalogue.find(id, viewer).stream())
                .filter(other ->
                        other.metadata().relations().contains(new Relation(Relation.Type.REPLACES, publication.id())))
                .map(other -> new Link(other.metadata().title().in(language), PublicationAddress.of(other, language)))
                .findFirst()
                .orElse(null);
    }

    private Stream<Hit> related(Publication publication, Viewer viewer) {
        var named = publication.metadata().relations().stream().map(Relation::publication);
        return Stream.concat(named, mentions.of(publication.id()).stream())
                .distinct()
                .filter(id -> !id.equals(publication.id()))
                .map(id -> searching.find(id.value(), viewer))
                .flatMap(Optional::stream);
    }

    private List<Fact> facts(Publication publication, Language language, Viewer viewer) {
        var metadata = publication.metadata();
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                "kind",
                language,
                List.of(new Link(
                        Labels.of(metadata.kind()).in(language),
                        SearchAddress.of(language, Facet.KIND, metadata.kind().code())))));
        facts.add(fact("published", language, List.of(new Link(Formats.date(metadata.published(), language), null))));
        facts.add(fact(
                "organization",
                language,
                List.of(link(Facet.ORGANIZATION, labels.organization(metadata.organization()), language))));
        facts.add(fact(
                "topics",
                language,
                metadata.topics().stream()
                        .map(labels::topic)
                        .map(tag -> link(Facet.TOPIC, tag, language))
                        .toList()));
        facts.add(fact(
                "countries",
                language,
                metadata.countries().stream()
                        .map(labels::country)
                        .map(tag -> link(Facet.COUNTRY, tag, language))
                        .toList()));
        facts.add(fact(
                "original",
                language,
                List.of(new Link(Messages.text(language, "catalogue.language." + metadata.language()), null))));
        facts.add(fact("marking", language, List.of(new Link(marking(metadata), null))));
        if (metadata.orders().originator() != null) {
            facts.add(fact(
                    "originator",
                    language,
                    List.of(link(
                            Facet.ORGANIZATION,
                            labels.organization(metadata.orders().originator()),
                            language))));
        }
        if (Access.may(viewer, Action.PREPARE, publication)) {
            facts.addAll(handling(metadata.orders(), language));
        }
        if (metadata.source() != null) {
            facts.add(
                    fact("source", language, List.of(new Link(metadata.source().in(language), null))));
        }
        facts.add(fact(
                "version",
                language,
                List.of(new Link(
                        Messages.text(
                                language,
                                "catalogue.fact.version.value",
                                Formats.number(publication.lastSeen().number(), language),
                                Formats.moment(publication.modifiedAt(), language)),
                        null))));
        return facts.stream().filter(fact -> !fact.values().isEmpty()).toList();
    }

    /** For the staff: who reads it, from when until when. */
    private List<Fact> handling(Handling orders, Language language) {
        var released = Stream.concat(orders.agencies().stream(), orders.people().stream())
                .map(one -> new Link(recipients.said(one, language), null))
                .toList();
        return List.of(
                fact("released", language, released),
                fact("embargo", language, moment(orders.embargo(), language)),
                fact("expires", language, moment(orders.expires(), language)));
    }

    private static List<Link> moment(Instant at, Language language) {
        return at == null ? List.of() : List.of(new Link(Formats.moment(at, language), null));
    }

    private static String marking(Metadata metadata) {
        var shown = Labels.marking(metadata.marking());
        return shown != null ? shown : "TLP:" + metadata.marking().tlp().label();
    }

    private static Fact fact(String name, Language language, List<Link> values) {
        return new Fact(Messages.text(language, "catalogue.fact." + name), values);
    }

    private static Link link(Facet facet, Tag tag, Language language) {
        return new Link(tag.label().in(language), SearchAddress.of(language, facet, tag.code()));
    }

    private PublicationPage.Preview preview(Publication publication, Language language) {
        return Stream.concat(publication.readIn(language).stream(), publication.files().stream())
                .filter(edition -> Preview.isDrawnOf(edition.mediaType()))
                .distinct()
                .limit(MOST_FIRST_PAGES)
                .flatMap(edition -> extractions.find(edition.file()).stream())
                .filter(read -> read.preview() != null)
                .findFirst()
                .map(read -> preview(read, publication.metadata().title().in(language), language))
                .orElse(null);
    }

    private static PublicationPage.Preview preview(Extraction read, String title, Language language) {
        return new PublicationPage.Preview(
                "/files/" + read.file().value() + "/preview/page.png",
                Messages.text(language, "catalogue.preview", title),
                read.preview().width(),
                read.preview().height());
    }

    private List<PublicationPage.File> files(Publication publication, Language language) {
        return publication.editionsFor(language).stream()
                .filter(edition -> edition.problem() == null || edition.hasText())
                .map(edition -> file(publication, edition, language))
                .toList();
    }

    private List<Link> tables(Publication publication, Language language) {
        return tables.stream()
                .flatMap(known -> known.of(publication.id()).stream())
                .map(table -> new Link(
                        table.title().in(language),
                        Address.STATISTICS.in(language, "/" + table.slug().in(language))))
                .toList();
    }

    private static PublicationPage.File file(Publication publication, Edition edition, Language language) {
        var spoken = Language.ofCode(edition.language());
        var label = edition.isAttachment()
                ? edition.name()
                : publication.metadata().title().in(spoken.orElse(language));
        var note = FileFormat.of(edition.mediaType(), edition.name()) + ", " + Formats.size(edition.length(), language);
        var tag = spoken.filter(each -> each != language)
                .map(each -> each.locale().toLanguageTag())
                .orElse(null);
        return new PublicationPage.File(label, note, address(edition), tag);
    }

    static String address(Edition edition) {
        return "/files/" + edition.file().value() + "/"
                + SearchAddress.encoded(edition.name()).replace("+", "%20");
    }

    private static List<String> warnings(Publication publication, Language language) {
        var several = publication.editions().size() > 1;
        return publication.editions().stream()
                .flatMap(edition -> codes(edition)
                        .map(code -> Messages.find(language, "labels.textwarning." + code)
                                .map(words -> several ? edition.name() + " – " + words : words))
                        .flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    private static Stream<String> codes(Edition edition) {
        return edition.problem() == null
                ? edition.warnings().stream()
                : Stream.concat(edition.warnings().stream(), Stream.of("PARTIAL"))
                        .distinct();
    }

    private String citation(Publication publication, Language language, String permalink) {
        var metadata = publication.metadata();
        return Messages.text(
                language,
                "catalogue.citation",
                labels.organization(metadata.organization()).label().in(language),
                metadata.title().in(language),
                Formats.date(metadata.published(), language),
                permalink);
    }

    private static List<Link> actions(Publication publication, Language language, Viewer viewer) {
        var base = Address.PUBLISH.in(language, "/" + publication.id().value() + "/");
        var actions = new ArrayList<Link>();
        if (Access.may(viewer, Action.WRITE, publication)) {
            actions.add(new Link(Messages.text(language, "catalogue.action.edit"), base + Address.EDIT.in(language)));
        }
        if (publication.waits() && Access.may(viewer, Action.PREPARE, publication)) {
            actions.add(
                    new Link(Messages.text(language, "catalogue.action.decide"), base + Address.DECIDE.in(language)));
        }
        if (Access.may(viewer, Action.APPROVE, publication)) {
            actions.add(new Link(
                    Messages.text(language, "catalogue.action.withdraw"), base + Address.WITHDRAW.in(language)));
        }
        if (ReleaseRequest.mayBeMade(viewer, publication)) {
            actions.add(new Link(
                    Messages.text(language, "catalogue.action.release"),
                    PublicationAddress.of(publication, language) + "/" + Address.RELEASE.in(language)));
        }
        return actions;
    }
}
