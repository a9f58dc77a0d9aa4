package ca.liaison.publications;

import java.util.Locale;
import java.util.Map;

/** File formats as people call them, by media type (IANA). */
public final class FileFormat {

    /**
     * What the pieces of a file are. Those of DOC and RTF end where a printer ends them, so no page of them is named.
     */
    enum Family {
        PAGES,
        SLIDES,
        SHEETS,
        TEXT
    }

    private record Known(String name, Family family) {}

    private static final Map<String, Known> KNOWN = Map.ofEntries(
            Map.entry("application/pdf", new Known("PDF", Family.PAGES)),
            Map.entry("application/msword", new Known("DOC", Family.TEXT)),
            Map.entry(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    new Known("DOCX", Family.PAGES)),
            Map.entry("application/vnd.oasis.opendocument.text", new Known("ODT", Family.PAGES)),
            Map.entry("application/rtf", new Known("RTF", Family.TEXT)),
            Map.entry("application/vnd.ms-powerpoint", new Known("PPT", Family.SLIDES)),
            Map.entry(
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    new Known("PPTX", Family.SLIDES)),
            Map.entry("application/vnd.oasis.opendocument.presentation", new Known("ODP", Family.SLIDES)),
            Map.entry("application/vnd.ms-excel", new Known("XLS", Family.SHEETS)),
            Map.entry(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    new Known("XLSX", Family.SHEETS)),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", new Known("ODS", Family.SHEETS)),
            Map.entry("text/csv", new Known("CSV", Family.SHEETS)),
            Map.entry("text/tab-separated-values", new Known("TSV", Family.SHEETS)),
            Map.entry("text/html", new Known("HTML", Family.TEXT)),
            Map.entry("application/xhtml+xml", new Known("HTML", Family.TEXT)),
            Map.entry("text/markdown", new Known("Markdown", Family.TEXT)),
            Map.entry("text/x-web-markdown", new Known("Markdown", Family.TEXT)),
            Map.entry("text/plain", new Known("TXT", Family.TEXT)),
            Map.entry("message/rfc822", new Known("EML", Family.TEXT)),
            Map.entry("application/vnd.ms-outlook", new Known("MSG", Family.TEXT)),
            Map.entry("application/zip", new Known("ZIP", Family.TEXT)));

    private FileFormat() {}

    /** {@code PDF}; for a type that nobody listed the ending of the file's name. */
    public static String of(String mediaType, String name) {
        var known = KNOWN.get(essence(mediaType));
        var ending = name.substring(name.lastIndexOf('.') + 1);
        return known != null ? known.name() : ending.length() <= 5 ? ending.toUpperCase(Locale.ROOT) : "?";
    }

    static Family family(String mediaType) {
        var known = KNOWN.get(essence(mediaType));
        return known != null ? known.family() : Family.TEXT;
    }

    private static String essence(String mediaType) {
        return mediaType == null ? "" : mediaType.replaceFirst(";.*", "").strip();
    }
}
