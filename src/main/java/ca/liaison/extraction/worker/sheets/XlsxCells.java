package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.Xml;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The cells of an Excel workbook, streamed; of a formula the value that was last worked out, and nothing is ever worked
 * out here.
 */
public final class XlsxCells implements FormatReader {

    @Override
    public void read(FileReading reading) throws IOException, SAXException, OpenXML4JException {
        try (var file = OPCPackage.open(reading.file().toFile(), PackageAccess.READ)) {
            var workbook = new XSSFReader(file);
            var strings = new ReadOnlySharedStringsTable(file, false);
            var formats = new CellFormats(workbook.getStylesTable(), isOfMacintosh(workbook));
            var sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
            while (sheets.hasNext() && !reading.cells().isFull()) {
                try (var in = sheets.next()) {
                    reading.cells().sheet(Clean.line(sheets.getSheetName(), 300));
                    Xml.read(in, new XlsxSheet(reading, strings, formats));
                }
            }
        }
    }

    /** Whether days are counted from 1904 on. */
    static boolean isOfMacintosh(XSSFReader workbook) throws IOException, SAXException, OpenXML4JException {
        var found = new boolean[1];
        try (var in = workbook.getWorkbookData()) {
            Xml.read(in, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qName, Attributes a) {
                    if (name.equals("workbookPr")) {
                        var from1904 = a.getValue("date1904");
                        found[0] = "1".equals(from1904) || "true".equals(from1904);
                    }
                }
            });
        }
        return found[0];
    }
}
