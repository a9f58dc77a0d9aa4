package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.json.Json;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.web.Site;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;

/** Says what a dataset is to search engines: schema.org in JSON-LD. */
@ApplicationScoped
class DatasetLinkedData {

    private final Site site;
    private final DatasetCards listing;

    @Inject
    DatasetLinkedData(Site site, DatasetCards listing) {
        this.site = site;
        this.listing = listing;
    }

    String of(OpenDataset opened, Language language) {
        var metadata = opened.publication().metadata();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Dataset");
        data.put("name", opened.dataset().title().in(language));
        data.put("description", metadata.summary().in(language));
        data.put("url", site.absolute(DatasetCards.address(opened.dataset(), language, "")));
        data.put("identifier", opened.dataset().id().value());
        data.put("version", String.valueOf(opened.version().number()));
        data.put("datePublished", metadata.published().toString());
        data.put("dateModified", opened.version().at().toString());
        data.put("publisher", Json.object("@type", "Organization", "name", listing.source(opened, language)));
        data.put(
                "variableMeasured",
                opened.table().columns().stream()
                        .filter(column -> column.type().isMeasure())
                        .map(Column::name)
                        .map(name -> name.in(language))
                        .toList());
        data.put(
                "distribution",
                DownloadLinks.of(opened, language).stream()
                        .map(file -> Json.object(
                                "@type",
                                "DataDownload",
                                "contentUrl",
                                site.absolute(file.href()),
                                "encodingFormat",
                                file.mediaType()))
                        .toList());
        try {
            return Json.mapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Dataset " + opened.dataset().id().value() + " cannot be said in JSON", e);
        }
    }
}
