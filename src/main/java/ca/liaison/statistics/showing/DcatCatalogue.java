package ca.liaison.statistics.showing;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.Marking;
import ca.liaison.json.Json;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.vocabulary.Offences;
import ca.liaison.vocabulary.Place;
import ca.liaison.vocabulary.Places;
import ca.liaison.vocabulary.Term;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Address;
import ca.liaison.web.Messages;
import ca.liaison.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says in the words of DCAT 3 (W3C Recommendation of August 22, 2024) what a dataset is, where it is read and how it is
 * downloaded.
 */
@ApplicationScoped
class DcatCatalogue {

    private static final Map<String, Object> CONTEXT = context();
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final List<String> LANGUAGES = List.of(AUTHORITY + "language/ENG", AUTHORITY + "language/FRA");
    /** Justice, legal system and public safety, as catalogues of the world name the theme. */
    private static final String THEME = AUTHORITY + "data-theme/JUST";
    /** Under which terms everything here may be used. */
    private static final String TERMS = "/en/terms";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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
        catalogue.put("language", LANGUAGES);
        catalogue.put("license", site.absolute(TERMS));
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
        dataset.put("keyword", keywords(profile));
        dataset.put("theme", List.of(THEME));
        dataset.put("language", LANGUAGES);
        dataset.put("accessRights", AUTHORITY + "access-right/" + access(opened));
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
                            "@type",
                            "dcterms:PeriodOfTime",
                            "startDate",
                            moment(profile.first()),
                            "endDate",
                            moment(profile.last())));
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

    /** One list of words for each language, as a language map is written. */
    private Map<String, Object> keywords(Profile profile) {
        var words = profile.offences().stream()
                .sorted()
                .flatMap(id -> offences.get(id).stream())
                .map(Term::label)
                .toList();
        return Json.object(
                "en", words.stream().map(Bilingual::en).filter(Objects::nonNull).toList(),
                "fr", words.stream().map(Bilingual::fr).filter(Objects::nonNull).toList());
    }

    private static String access(OpenDataset opened) {
        return Marking.PUBLIC.equals(opened.publication().metadata().marking()) ? "PUBLIC" : "RESTRICTED";
    }

    /** A year or a day, as what it is. */
    private static Map<String, Object> moment(String key) {
        return Json.object("@value", key, "@type", DAY.matcher(key).matches() ? "xsd:date" : "xsd:gYear");
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
                "accessURL",
                address(opened, Language.EN),
                "downloadURL",
                site.absolute(download.href()),
                "license",
                site.absolute(TERMS),
                "rights",
                Json.object("@type", "dcterms:RightsStatement", "label", both(rights(opened))),
                "mediaType",
                "https://www.iana.org/assignments/media-types/" + download.mediaType());
    }

    /** Who counted keeps the rights to the figures. */
    private static Bilingual rights(OpenDataset opened) {
        var source = opened.publication().metadata().source();
        return source == null
                ? Naming.both("statistics.rights")
                : new Bilingual(
                        Messages.text(Language.EN, "statistics.rights.of", source.in(Language.EN)),
                        Messages.text(Language.FR, "statistics.rights.of", source.in(Language.FR)));
    }

    private String address(OpenDataset opened, Language language) {
        return site.absolute(DatasetCards.address(opened.dataset(), language, ""));
    }

    private static Map<String, Object> location(Place place) {
        return Json.object("@type", "dcterms:Location", "identifier", place.code(), "prefLabel", both(place.name()));
    }

    private static Map<String, Object> agent(Bilingual name) {
        return Json.object("@type", List.of("foaf:Agent", "foaf:Organization"), "name", both(name));
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
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        for (var name : List.of("title", "description")) {
            context.put(name, Json.object("@id", "dcterms:" + name, "@container", "@language"));
        }
        context.put("keyword", Json.object("@id", "dcat:keyword", "@container", "@language"));
        context.put("name", Json.object("@id", "foaf:name", "@container", "@language"));
        context.put("prefLabel", Json.object("@id", "skos:prefLabel", "@container", "@language"));
        context.put("label", Json.object("@id", "rdfs:label", "@container", "@language"));
        context.put("identifier", "dcterms:identifier");
        context.put("issued", Json.object("@id", "dcterms:issued", "@type", "xsd:date"));
        context.put("modified", Json.object("@id", "dcterms:modified", "@type", "xsd:dateTime"));
        for (var name : List.of(
                "publisher", "spatial", "temporal", "isPartOf", "language", "license", "rights", "accessRights")) {
            context.put(name, Json.object("@id", "dcterms:" + name, "@type", "@id"));
        }
        context.put("homepage", Json.object("@id", "foaf:homepage", "@type", "@id"));
        for (var name : List.of("dataset", "distribution", "landingPage", "accessURL", "downloadURL", "theme")) {
            context.put(name, Json.object("@id", "dcat:" + name, "@type", "@id"));
        }
        context.put("mediaType", Json.object("@id", "dcat:mediaType", "@type", "@id"));
        for (var name : List.of("startDate", "endDate", "version")) {
            context.put(name, "dcat:" + name);
        }
        return context;
    }
}
