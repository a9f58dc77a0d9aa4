package ca.liaison.extraction.worker.reading;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.xml.sax.ContentHandler;

/** A format that one of Tika's parsers reads well enough: its XHTML is turned into our flow. */
public final class TikaFormat implements FormatReader {

    private final Parser parser;
    private final ParseContext context;

    public TikaFormat(Parser parser) {
        this(parser, null, null);
    }

    /** With something more that the parser asks its context for. */
    public <T> TikaFormat(Parser parser, Class<T> asked, T given) {
        this.parser = parser;
        context = new ParseContext();
        if (asked != null) {
            context.set(asked, given);
        }
    }

    @Override
    public void read(FileReading reading) throws Exception {
        read(reading, reading.file(), new Xhtml(reading.flow()));
    }

    /** Reads what was made of the file, and tells it to {@code handler}. */
    public void read(FileReading reading, Path file, ContentHandler handler) throws Exception {
        var metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, reading.mediaType());
        if (reading.request().name() != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, reading.request().name());
        }
        try (var in = TikaInputStream.get(file)) {
            parser.parse(in, handler, metadata, prepare(context, reading));
        } finally {
            describe(metadata, reading.findings());
        }
    }

    private static ParseContext prepare(ParseContext context, FileReading reading) {
        var office = new OfficeParserConfig();
        office.setExtractMacros(true); // not read, but it tells that there are some
        context.set(OfficeParserConfig.class, office);
        if (context.get(HtmlMapper.class) == null) {
            context.set(HtmlMapper.class, new SpansOfHtml());
        }
        context.set(EmbeddedDocumentExtractor.class, new Embedded(reading));
        context.set(Locale.class, Locale.CANADA); // numbers and dates as displayed must not depend on the machine
        return context;
    }

    private static void describe(Metadata metadata, FileFindings findings) {
        findings.title(metadata.get(TikaCoreProperties.TITLE));
        for (var author : metadata.getValues(TikaCoreProperties.CREATOR)) {
            findings.author(author);
        }
        findings.created(instant(metadata, TikaCoreProperties.CREATED));
        findings.modified(instant(metadata, TikaCoreProperties.MODIFIED));
    }

    private static java.time.Instant instant(Metadata metadata, Property property) {
        return FileFindings.instant(metadata.get(property));
    }
}
