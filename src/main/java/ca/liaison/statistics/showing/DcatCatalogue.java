package ca.liaison.statistics.showing;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.json.Json;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.vocabulary.Offences;
import ca.liaison.vocabulary.Place;
import ca.liaison.vocabulary.Places;
import ca.liaison.vocabulary.Term;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Address;
import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says in the words of DCAT 3 (W3C Recommendation of August 22, 2024) what a dataset is, where it is read and how it is
 * downloaded.
 */
@ApplicationScoped
class DcatCatalogue {

    private static final Map<String, Object> CONTEXT = context();

    private final Site site;
    private final Vocabulary vocabulary;
    private final Profiles profiles;
    private final Places places;
    private final Offences offences;

    @Inject
    DcatCatalogue(Site site, Vocabulary vocabulary, Profiles profiles, Places places, Offences offences) {
        this.site = site;
        this.vocabulary = vocabulary;
        this.profiles = profiles;
        this.places = places;
        this.offences = offences;
    }

    Map<String, Object> catalogue(List<OpenDataset> datasets) {
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put("@context", CONTEXT);
        catalogue.put("@id", site.absolute(CatalogueResource.ADDRESS));
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("title", both(Naming.both("statistics.catalogue")));
        catalogue.put("description", both(Naming.both("statistics.description")));
        catalogue.put("language", List.of("en", "fr"));
        catalogue.put("publisher", agent(Naming.both("web.owner")));
        catalogue.put("homepage", site.absolute(Address.STATISTICS.in(Language.EN)));
        catalogue.put("dataset", datasets.stream().map(this::dataset).toList());
        return catalogue;
    }

    private Map<String, Object> dataset(OpenDataset opened) {
        var metadata = opened.publication().metadata();
        var profile = profiles.of(opened);
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("@id", address(opened, Language.EN));
        dataset.put("@type", "dcat:Dataset");
        dataset.put("identifier", opened.dataset().id().value());
        dataset.put("title", both(opened.dataset().title()));
        dataset.put("description", both(metadata.summary()));
        dataset.put("landingPage", List.of(address(opened, Language.EN), address(opened, Language.FR)));
        dataset.put("issued", metadata.published().toString());
        dataset.put("modified", opened.version().at().toString());
        dataset.put("version", String.valueOf(opened.version().number()));
        dataset.put(
                "publisher",
                agent(vocabulary
                        .organization(metadata.organization())
                        .map(Term::label)
                        .orElse(new Bilingual(metadata.organization(), metadata.organization()))));
        dataset.put(
                "keyword",
                profile.offences().stream()
                        .sorted()
                        .flatMap(id -> offences.get(id).stream())
                        .map(Term::label)
                        .map(DcatCatalogue::both)
                        .toList());
        dataset.put(
                "spatial",
                profile.places().stream()
                        .sorted()
                        .flatMap(code -> places.get(code).stream())
                        .map(DcatCatalogue::location)
                        .toList());
        if (profile.first() != null) {
            dataset.put(
                    "temporal",
                    Json.object(
                            "@type", "dcterms:PeriodOfTime", "startDate", profile.first(), "endDate", profile.last()));
        }
        dataset.put(
                "isPartOf",
                site.absolute(Address.PUBLICATIONS.in(
                        Language.EN, "/" + opened.publication().slug().en())));
        dataset.put(
                "distribution",
                DownloadLinks.of(opened, Language.EN).stream()
                        .map(download -> distribution(download, opened))
                        .toList());
        return dataset;
    }

    private Map<String, Object> distribution(DownloadLinks.Download download, OpenDataset opened) {
        var format = " (" + download.format() + ")";
        return Json.object(
                "@type",
                "dcat:Distribution",
                "title",
                both(new Bilingual(
                        opened.dataset().title().en() + format,
                        opened.dataset().title().fr() + format)),
                "downloadURL",
                site.absolute(download.href()),
                "mediaType",
                "https://www.iana.org/assignments/media-types/" + download.mediaType());
    }

    private String address(OpenDataset opened, Language language) {
        return site.absolute(DatasetCards.address(opened.dataset(), language, ""));
    }

    private static Map<String, Object> location(Place place) {
        return Json.object("@type", "dcterms:Location", "identifier", place.code(), "prefLabel", both(place.name()));
    }

    private static Map<String, Object> agent(Bilingual name) {
        return Json.object("@type", "foaf:Organization", "name", both(name));
    }

    private static Object both(Bilingual words) {
        return Json.object(
                "en",
                Optional.ofNullable(words.en()).orElse(words.fr()),
                "fr",
                Optional.ofNullable(words.fr()).orElse(words.en()));
    }

    private static Map<String, Object> context() {
        var context = new LinkedHashMap<String, Object>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dcterms", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        for (var name : List.of("title", "description")) {
            context.put(name, Json.object("@id", "dcterms:" + name, "@container", "@language"));
        }
        context.put("keyword", Json.object("@id", "dcat:keyword", "@container", "@language"));
        context.put("name", Json.object("@id", "foaf:name", "@container", "@language"));
        context.put("prefLabel", Json.object("@id", "skos:prefLabel", "@container", "@language"));
        for (var name : List.of("identifier", "language")) {
            context.put(name, "dcterms:" + name);
        }
        context.put("issued", Json.object("@id", "dcterms:issued", "@type", "xsd:date"));
        context.put("modified", Json.object("@id", "dcterms:modified", "@type", "xsd:dateTime"));
        for (var name : List.of("publisher", "spatial", "temporal", "isPartOf")) {
            context.put(name, Json.object("@id", "dcterms:" + name, "@type", "@id"));
        }
        context.put("homepage", Json.object("@id", "foaf:homepage", "@type", "@id"));
        for (var name : List.of("dataset", "distribution", "landingPage", "downloadURL", "mediaType")) {
            context.put(name, Json.object("@id", "dcat:" + name, "@type", "@id"));
        }
        for (var name : List.of("startDate", "endDate", "version")) {
            context.put(name, "dcat:" + name);
        }
        return context;
    }
}
