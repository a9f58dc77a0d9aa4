package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.worker.reading.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ooxml.extractor.POIXMLTextExtractor;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.extractor.XSSFEventBasedExcelExtractor;
import org.apache.poi.xssf.model.Comments;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.XSSFExcelExtractorDecorator;
import org.apache.xmlbeans.XmlException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The text of an Excel workbook as Tika reads it, with the values of its cells as {@link DisplayedValues}. */
public final class XlsxText implements Parser {

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.application("vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        try (var in = TikaInputStream.get(stream);
                var file = OPCPackage.open(in.getFile(), PackageAccess.READ)) {
            var locale = context.get(Locale.class, Locale.ROOT);
            var sheets = new Sheets(
                    context,
                    new XSSFEventBasedExcelExtractor(file),
                    locale,
                    new DisplayedValues(
                            locale, XlsxWorkbook.of(new XSSFReader(file)).isOfMacintosh()));
            sheets.getMetadataExtractor().extract(metadata);
            sheets.getXHTML(handler, metadata, context);
        } catch (OpenXML4JException | XmlException e) {
            throw new TikaException("not an Excel workbook", e);
        }
    }

    private static final class Sheets extends XSSFExcelExtractorDecorator {

        private final DisplayedValues values;

        Sheets(ParseContext context, POIXMLTextExtractor extractor, Locale locale, DisplayedValues values) {
            super(context, extractor, locale);
            this.values = values;
        }

        @Override
        public void processSheet(
                SheetContentsHandler cells,
                Comments comments,
                StylesTable styles,
                ReadOnlySharedStringsTable strings,
                InputStream sheet)
                throws IOException, SAXException {
            try (sheet) {
                Xml.read(sheet, new XSSFSheetXMLHandler(styles, comments, strings, new Errors(cells), values, false));
            }
        }
    }

    /** An error is displayed as its sign alone. */
    private record Errors(SheetContentsHandler cells) implements SheetContentsHandler {

        @Override
        public void startRow(int row) {
            cells.startRow(row);
        }

        @Override
        public void endRow(int row) {
            cells.endRow(row);
        }

        @Override
        public void cell(String place, String shown, XSSFComment comment) {
            cells.cell(place, shown == null ? null : shown.replaceFirst("^ERROR:(?=#[A-Z0-9/_]+[!?]?$)", ""), comment);
        }

        @Override
        public void headerFooter(String text, boolean isHeader, String tagName) {
            cells.headerFooter(text, isHeader, tagName);
        }

        @Override
        public void endSheet() {
            cells.endSheet();
        }
    }
}
