package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.statistics.OpenDataset;
import java.util.List;
import java.util.stream.Stream;

/** The files that a version of a table can be downloaded as; the API makes them. */
final class DownloadLinks {

    /** @param format as readers know it */
    record Download(String format, String href, String mediaType) {}

    private DownloadLinks() {}

    /** @param language of the names of columns and of the texts */
    static List<Download> of(OpenDataset opened, Language language) {
        var base = "/api/datasets/" + PlotAddress.encoded(opened.dataset().id().value()) + "/rows.";
        var version = "?version=" + opened.version().number() + "&language=" + language.code();
        return Stream.of(
                        new String[] {"CSV", "csv", "text/csv"},
                        new String[] {
                            "XLSX", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        },
                        new String[] {"JSON", "json", "application/json"},
                        new String[] {"CSVW", "csv-metadata.json", "application/csvm+json"})
                .map(file -> new Download(file[0], base + file[1] + version, file[2]))
                .toList();
    }
}
