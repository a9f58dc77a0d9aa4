package ca.liaison.publications.reading;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.Edition;
import ca.liaison.publications.FileFormat;
import ca.liaison.publications.MetadataDraft.MarkingText;
import ca.liaison.publications.MetadataDraft.RelationText;
import ca.liaison.publications.MetadataDraft.ReleaseText;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.publications.Tables;
import ca.liaison.publications.Version;
import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes publications as programs get them. */
@ApplicationScoped
public class PublicationDocuments {

    private static final String PREFIX = "dcterms.";

    private final PublicationLinkedData linkedData;
    private final Site site;
    private final Instance<Tables> tables;

    @Inject
    PublicationDocuments(PublicationLinkedData linkedData, Site site, Instance<Tables> tables) {
        this.linkedData = linkedData;
        this.site = site;
        this.tables = tables;
    }

    public PublicationDocument of(Publication publication, Language reader, Viewer viewer) {
        var metadata = publication.metadata();
        var orders = metadata.orders();
        var maySeeNames = Access.may(viewer, Action.PREPARE, publication);
        return new PublicationDocument(
                publication.id().value(),
                publication.revision(),
                publication.slug().in(reader),
                addresses(publication),
                metadata.kind().code(),
                metadata.language(),
                metadata.title(),
                metadata.summary(),
                metadata.published(),
                metadata.organization(),
                metadata.topics(),
                metadata.countries(),
                new MarkingText(
                        metadata.marking().category().name(),
                        metadata.marking().tlp().label()),
                metadata.state().name(),
                metadata.relations().stream()
                        .map(one -> new RelationText(
                                one.type().name(), one.publication().value()))
                        .toList(),
                metadata.source(),
                orders.originator(),
                orders.originatorMarking(),
                maySeeNames && orders.hasList() ? new ReleaseText(orders.agencies(), orders.people()) : null,
                maySeeNames ? orders.embargo() : null,
                orders.expires(),
                publication.editions().stream()
                        .map(edition -> file(publication, edition))
                        .toList(),
                text(publication),
                datasets(publication),
                publication.versions().stream()
                        .filter(version -> maySeeNames || version.isSeen())
                        .map(version -> revision(version, maySeeNames))
                        .toList(),
                publication.receivedAt(),
                publication.modifiedAt(),
                terms(publication, reader));
    }

    private List<PublicationDocument.Dataset> datasets(Publication publication) {
        return tables.stream()
                .flatMap(known -> known.of(publication.id()).stream())
                .map(table -> new PublicationDocument.Dataset(
                        table.id(), table.title(), site.absolute("/api/datasets/" + table.id())))
                .toList();
    }

    private Bilingual addresses(Publication publication) {
        return new Bilingual(
                site.absolute(PublicationAddress.of(publication, Language.EN)),
                site.absolute(PublicationAddress.of(publication, Language.FR)));
    }

    private PublicationDocument.File file(Publication publication, Edition edition) {
        var text = edition.hasText()
                ? site.absolute(
                        textPath(publication) + "?file=" + edition.file().value())
                : null;
        return new PublicationDocument.File(
                edition.file().value(),
                edition.name(),
                site.absolute(PublicationPrinter.address(edition)),
                edition.language(),
                edition.mediaType(),
                FileFormat.of(edition.mediaType(), edition.name()),
                edition.length(),
                edition.pages(),
                edition.characters(),
                text,
                edition.within() == null ? null : edition.within().value(),
                edition.warnings(),
                edition.problem());
    }

    private PublicationDocument.Text text(Publication publication) {
        var readable = publication.files().stream().filter(Edition::hasText).toList();
        return new PublicationDocument.Text(
                readable.isEmpty() ? null : site.absolute(textPath(publication)),
                readable.size(),
                readable.stream().mapToInt(Edition::pages).sum(),
                readable.stream().mapToLong(Edition::characters).sum());
    }

    private static String textPath(Publication publication) {
        return "/api/publications/" + publication.id().value() + "/text";
    }

    private static PublicationDocument.Revision revision(Version version, boolean maySeeNames) {
        return new PublicationDocument.Revision(
                version.number(),
                version.at(),
                version.change().name(),
                version.reason(),
                maySeeNames ? version.by() : null);
    }

    private Map<String, String> terms(Publication publication, Language reader) {
        var terms = new LinkedHashMap<String, String>();
        linkedData
                .terms(publication, reader)
                .forEach((name, value) -> terms.put(name.replaceFirst("^" + PREFIX.replace(".", "\\."), ""), value));
        return terms;
    }
}
