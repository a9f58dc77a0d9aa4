package ca.liaison.publications.reading;

import ca.liaison.Language;
import ca.liaison.json.Json;
import ca.liaison.publications.Edition;
import ca.liaison.publications.Kind;
import ca.liaison.publications.Labels;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.publications.Relation;
import ca.liaison.web.Site;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a publication is to machines: as Dublin Core terms (DCMI Metadata Terms), and as schema.org in JSON-LD. */
@ApplicationScoped
class PublicationLinkedData {

    private final Labels labels;
    private final Site site;

    @Inject
    PublicationLinkedData(Labels labels, Site site) {
        this.labels = labels;
        this.site = site;
    }

    /** Dublin Core terms in one language; a term without a value is left out. */
    Map<String, String> terms(Publication publication, Language language) {
        var metadata = publication.metadata();
        var terms = new LinkedHashMap<String, String>();
        terms.put("dcterms.title", metadata.title().in(language));
        terms.put("dcterms.description", metadata.summary().in(language));
        terms.put(
                "dcterms.creator",
                labels.organization(metadata.organization()).label().in(language));
        terms.put("dcterms.issued", metadata.published().toString());
        terms.put("dcterms.modified", publication.modifiedAt().toString());
        terms.put(
                "dcterms.language",
                publication.files().stream()
                        .map(Edition::language)
                        .filter(code -> code != null)
                        .distinct()
                        .collect(Collectors.joining("; ")));
        terms.put(
                "dcterms.subject",
                metadata.topics().stream()
                        .map(id -> labels.topic(id).label().in(language))
                        .collect(Collectors.joining("; ")));
        terms.put("dcterms.type", Labels.of(metadata.kind()).in(language));
        terms.put(
                "dcterms.spatial",
                metadata.countries().stream()
                        .map(code -> labels.country(code).label().in(language))
                        .collect(Collectors.joining("; ")));
        terms.put("dcterms.identifier", site.absolute(PublicationAddress.of(publication, language)));
        terms.put("dcterms.accessRights", metadata.marking().category().name());
        terms.put("dcterms.rights", "TLP:" + metadata.marking().tlp().label());
        for (var relation : metadata.relations()) {
            terms.merge(term(relation.type()), relation.publication().value(), (one, other) -> one + "; " + other);
        }
        terms.values().removeIf(String::isEmpty);
        return terms;
    }

    String of(Publication publication, Language language) {
        var metadata = publication.metadata();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put(
                "@type",
                metadata.kind() == Kind.STATISTICS
                        ? "Dataset"
                        : metadata.kind() == Kind.NEWS ? "NewsArticle" : "Report");
        data.put("name", metadata.title().in(language));
        data.put("description", metadata.summary().in(language));
        data.put("url", site.absolute(PublicationAddress.of(publication, language)));
        data.put("datePublished", metadata.published().toString());
        data.put("dateModified", publication.modifiedAt().toString());
        data.put(
                "inLanguage",
                publication.files().stream()
                        .map(Edition::language)
                        .filter(code -> code != null)
                        .distinct()
                        .toList());
        data.put(
                "publisher",
                Json.object(
                        "@type",
                        "Organization",
                        "name",
                        labels.organization(metadata.organization()).label().in(language)));
        data.put(
                "keywords",
                metadata.topics().stream()
                        .map(id -> labels.topic(id).label().in(language))
                        .toList());
        data.put(metadata.kind() == Kind.STATISTICS ? "distribution" : "encoding", downloads(publication));
        try {
            return Json.mapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Publication " + publication.id().value() + " cannot be said in JSON", e);
        }
    }

    private List<Map<String, Object>> downloads(Publication publication) {
        return publication.files().stream()
                .map(file -> Json.object(
                        "@type",
                        "DataDownload",
                        "contentUrl",
                        site.absolute(PublicationPrinter.address(file)),
                        "encodingFormat",
                        String.valueOf(file.mediaType()),
                        "contentSize",
                        String.valueOf(file.length())))
                .toList();
    }

    private static String term(Relation.Type type) {
        return switch (type) {
            case IS_PART_OF -> "dcterms.isPartOf";
            case REPLACES -> "dcterms.replaces";
            case TRANSLATION_OF -> "dcterms.isVersionOf";
            case SEE_ALSO -> "dcterms.references";
        };
    }
}
