package ca.liaison.extraction.worker;

import ca.liaison.extraction.worker.containers.ArchiveFormat;
import ca.liaison.extraction.worker.containers.CompressedFormat;
import ca.liaison.extraction.worker.containers.MailFormat;
import ca.liaison.extraction.worker.containers.MailboxFormat;
import ca.liaison.extraction.worker.containers.SignedFormat;
import ca.liaison.extraction.worker.containers.TnefFormat;
import ca.liaison.extraction.worker.office.DocFormat;
import ca.liaison.extraction.worker.office.DocxFormat;
import ca.liaison.extraction.worker.office.EpubFormat;
import ca.liaison.extraction.worker.office.OdfFormat;
import ca.liaison.extraction.worker.office.PptxFormat;
import ca.liaison.extraction.worker.office.RtfFormat;
import ca.liaison.extraction.worker.pdf.PdfFormat;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.Locked;
import ca.liaison.extraction.worker.reading.MediaTypes;
import ca.liaison.extraction.worker.reading.TikaFormat;
import ca.liaison.extraction.worker.reading.Unreadable;
import ca.liaison.extraction.worker.sheets.CsvCells;
import ca.liaison.extraction.worker.sheets.CsvFormat;
import ca.liaison.extraction.worker.sheets.OdsCells;
import ca.liaison.extraction.worker.sheets.XlsCells;
import ca.liaison.extraction.worker.sheets.XlsxCells;
import ca.liaison.extraction.worker.sheets.XlsxText;
import ca.liaison.extraction.worker.text.CalendarFormat;
import ca.liaison.extraction.worker.text.HtmlFormat;
import ca.liaison.extraction.worker.text.MarkdownFormat;
import ca.liaison.extraction.worker.text.SubtitleFormat;
import ca.liaison.extraction.worker.text.TextFormat;
import ca.liaison.extraction.worker.text.XmlFormat;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;

/** Which format reads which media type. A format is made when its first file comes, and kept. */
final class ReadableTypes {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final String MACRO_EXCEL = "application/vnd.ms-excel.";
    private static final String UNKNOWN = "application/octet-stream";
    /** Bytes without any sign may still be text in a wide encoding, if the name says so. */
    private static final Map<String, String> TEXT_NAMES = Map.of(
            "txt", "text/plain", "csv", "text/csv", "tsv", "text/tab-separated-values", "md", "text/x-web-markdown");

    private static final Set<String> OUR_NAMES = Set.of(
            "pdf", "doc", "docx", "odt", "rtf", "ppt", "pptx", "odp", "xls", "xlsx", "ods", "html", "htm", "eml", "msg",
            "zip");

    private final Map<String, FormatReader> formats = new HashMap<>();
    private final Map<String, FormatReader> sheets = new HashMap<>();

    private ReadableTypes() {}

    static ReadableTypes standard() {
        var kinds = new ReadableTypes();
        kinds.put(new PdfFormat(), "application/pdf");
        kinds.put(new TextFormat(), "text/plain", "text/x-log", "text/x-matlab", "text/x-ini", "text/troff");
        kinds.put(new CsvFormat(), "text/csv", "text/tab-separated-values");
        kinds.put(new MarkdownFormat(), "text/markdown", "text/x-web-markdown");
        kinds.put(new XmlFormat(), "application/xml", "text/xml", "image/svg+xml");
        kinds.put(new SubtitleFormat(), "text/vtt", "application/x-subrip");
        kinds.put(new CalendarFormat(), "text/calendar", "text/x-vcalendar", "text/vcard", "text/x-vcard");
        kinds.put(
                new ArchiveFormat(),
                "application/zip",
                "application/vnd.google-earth.kmz",
                "application/x-tar",
                "application/x-gtar",
                "application/x-cpio",
                "application/x-archive",
                "application/x-7z-compressed");
        kinds.put(
                new CompressedFormat(),
                "application/gzip",
                "application/x-bzip",
                "application/x-bzip2",
                "application/x-xz",
                "application/x-lzma",
                "application/x-compress",
                "application/x-lz4");
        kinds.put(new PictureFormat(), "image/png", "image/jpeg", "image/tiff", "image/gif", "image/bmp");
        kinds.put(new EpubFormat(), "application/epub+zip");
        kinds.put(
                new MailFormat(),
                "message/rfc822",
                "message/x-emlx",
                "message/news",
                "multipart/related",
                "application/x-mimearchive");
        kinds.put(new SignedFormat(), "application/pkcs7-mime", "application/pkcs7-signature");
        kinds.put(new TnefFormat(), "application/vnd.ms-tnef");
        kinds.put(new MailboxFormat(), "application/mbox");
        kinds.put(
                new OdfFormat(),
                ODF + "text",
                ODF + "text-template",
                ODF + "text-master",
                ODF + "presentation",
                ODF + "presentation-template",
                ODF + "spreadsheet",
                ODF + "spreadsheet-template",
                ODF + "graphics",
                ODF + "flat.text",
                ODF + "flat.presentation",
                ODF + "flat.spreadsheet",
                "application/vnd.sun.xml.writer",
                "application/vnd.sun.xml.calc",
                "application/vnd.sun.xml.impress");
        kinds.put(new HtmlFormat(), "text/html", "application/xhtml+xml");
        kinds.put(new RtfFormat(), "application/rtf", "text/rtf");
        kinds.put(new DocFormat(), "application/msword");
        kinds.put(
                new Later(OfficeParser::new),
                "application/vnd.ms-powerpoint",
                "application/vnd.ms-excel",
                "application/vnd.ms-outlook",
                "application/x-tika-msoffice");
        kinds.put(
                new Later(OldExcelParser::new),
                "application/vnd.ms-excel.sheet.4",
                "application/vnd.ms-excel.sheet.3",
                "application/vnd.ms-excel.sheet.2",
                "application/vnd.ms-excel.workspace.4",
                "application/vnd.ms-excel.workspace.3");
        kinds.put(
                new Later(XlsxText::new),
                OOXML + "spreadsheetml.sheet",
                OOXML + "spreadsheetml.template",
                MACRO_EXCEL + "sheet.macroenabled.12",
                MACRO_EXCEL + "template.macroenabled.12");
        kinds.put(new Later(OOXMLParser::new), MACRO_EXCEL + "sheet.binary.macroenabled.12");
        kinds.put(
                new DocxFormat(),
                OOXML + "wordprocessingml.document",
                OOXML + "wordprocessingml.template",
                "application/vnd.ms-word.document.macroenabled.12",
                "application/vnd.ms-word.template.macroenabled.12");
        kinds.put(
                new PptxFormat(),
                OOXML + "presentationml.presentation",
                OOXML + "presentationml.slideshow",
                OOXML + "presentationml.template",
                "application/vnd.ms-powerpoint.presentation.macroenabled.12",
                "application/vnd.ms-powerpoint.slideshow.macroenabled.12");
        kinds.put(
                reading -> {
                    throw new Locked("the document is encrypted");
                },
                "application/x-tika-ooxml-protected");
        kinds.sheets(new CsvCells(), "text/csv", "text/tab-separated-values");
        kinds.sheets(
                new XlsxCells(),
                OOXML + "spreadsheetml.sheet",
                OOXML + "spreadsheetml.template",
                MACRO_EXCEL + "sheet.macroenabled.12",
                MACRO_EXCEL + "template.macroenabled.12");
        kinds.sheets(new XlsCells(), "application/vnd.ms-excel");
        kinds.sheets(new OdsCells(), ODF + "spreadsheet", ODF + "spreadsheet-template", ODF + "flat.spreadsheet");
        return kinds;
    }

    private void sheets(FormatReader format, String... mediaTypes) {
        for (var type : mediaTypes) {
            sheets.put(type, format);
        }
    }

    /** How the cells of this type's sheets are read. */
    ReadableType cells(String detected, String name) {
        var kind = of(detected, name);
        var format = sheets.get(kind.mediaType());
        if (format == null) {
            throw new Unreadable(kind.mediaType());
        }
        return new ReadableType(kind.mediaType(), format);
    }

    void put(FormatReader format, String... mediaTypes) {
        for (var type : mediaTypes) {
            formats.put(type, format);
        }
    }

    /** Loads what every file needs, before the first one comes. */
    void warm() throws IOException {
        MediaTypes.of(java.nio.file.Path.of(System.getProperty("java.home"), "release"), "release");
    }

    ReadableType of(String detected, String name) {
        var ending =
                name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (detected.equals(UNKNOWN) && TEXT_NAMES.containsKey(ending)) {
            return new ReadableType(TEXT_NAMES.get(ending), formats.get(TEXT_NAMES.get(ending)));
        }
        if (detected.equals(UNKNOWN) && OUR_NAMES.contains(ending)) {
            throw new Damaged("the bytes are not those of a ." + ending + " file");
        }
        var format = formats.get(detected);
        if (format == null) {
            format = ofFamily(MediaType.parse(detected));
        }
        return new ReadableType(detected, format);
    }

    /** Every vocabulary of XML (RFC 7303) is read as XML, everything that is text as text. */
    private FormatReader ofFamily(MediaType type) {
        var known = MediaTypeRegistry.getDefaultRegistry();
        if (type != null
                && (type.getSubtype().endsWith("+xml") || known.isSpecializationOf(type, MediaType.APPLICATION_XML))) {
            return formats.get(MediaType.APPLICATION_XML.toString());
        }
        if (type != null && (type.getType().equals("text") || known.isSpecializationOf(type, MediaType.TEXT_PLAIN))) {
            return formats.get(MediaType.TEXT_PLAIN.toString());
        }
        throw new Unreadable(String.valueOf(type));
    }

    /** A parser of Tika's, made when it is first needed. */
    private static final class Later implements FormatReader {

        private final Supplier<Parser> parser;
        private TikaFormat made;

        Later(Supplier<Parser> parser) {
            this.parser = parser;
        }

        @Override
        public void read(FileReading reading) throws Exception {
            if (made == null) {
                made = new TikaFormat(parser.get());
            }
            made.read(reading);
        }
    }
}
