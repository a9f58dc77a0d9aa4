package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.TextWarning;
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
import org.xml.sax.SAXException;

/**
 * The cells of an Excel workbook, streamed; of a formula the value that was last worked out, and nothing is ever worked
 * out here. What the workbook hides is left out, and told.
 */
public final class XlsxCells implements FormatReader {

    @Override
    public void read(FileReading reading) throws IOException, SAXException, OpenXML4JException {
        try (var file = OPCPackage.open(reading.file().toFile(), PackageAccess.READ)) {
            var workbook = new XSSFReader(file);
            var strings = new ReadOnlySharedStringsTable(file, false);
            var book = XlsxWorkbook.of(workbook);
            var formats = new CellFormats(workbook.getStylesTable(), book.isOfMacintosh());
            var sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
            while (sheets.hasNext() && !reading.cells().isFull()) {
                try (var in = sheets.next()) {
                    if (book.isHidden(sheets.getSheetName())) {
                        reading.findings().warn(TextWarning.HIDDEN_SHEETS);
                        continue;
                    }
                    reading.cells().sheet(Clean.line(sheets.getSheetName(), 300));
                    Xml.read(in, new XlsxSheet(reading, strings, formats));
                }
            }
        }
    }
}
