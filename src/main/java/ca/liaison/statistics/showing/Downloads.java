package ca.liaison.statistics.showing;

import ca.liaison.statistics.Opened;
import java.util.List;
import java.util.stream.Stream;

/** The files that a version of a table can be downloaded as; the API makes them. */
final class Downloads {

    /** @param format as readers know it */
    record Download(String format, String href, String mediaType) {
    }

    private Downloads() {
    }

    static List<Download> of(Opened opened) {
        var base = "/api/datasets/" + View.encoded(opened.dataset().id().value()) + "/rows.";
        var version = "?version=" + opened.version().number();
        return Stream.of(new String[] {"CSV", "csv", "text/csv"}, new String[] {"XLSX", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
                new String[] {"JSON", "json", "application/json"}).map(file -> new Download(file[0], base + file[1] + version, file[2])).toList();
    }
}
