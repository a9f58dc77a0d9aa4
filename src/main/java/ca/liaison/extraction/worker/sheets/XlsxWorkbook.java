package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.worker.reading.Xml;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What the workbook says of its sheets: which it hides, and whether days are counted from 1904 on. */
final class XlsxWorkbook extends DefaultHandler {

    private final Set<String> hidden = new HashSet<>();
    private boolean from1904;

    static XlsxWorkbook of(XSSFReader workbook) throws IOException, SAXException, OpenXML4JException {
        var said = new XlsxWorkbook();
        try (var in = workbook.getWorkbookData()) {
            Xml.read(in, said);
        }
        return said;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes a) {
        if (name.equals("workbookPr")) {
            from1904 = isTrue(a.getValue("date1904"));
        } else if (name.equals("sheet")
                && ("hidden".equals(a.getValue("state")) || "veryHidden".equals(a.getValue("state")))) {
            hidden.add(a.getValue("name"));
        }
    }

    static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    boolean isOfMacintosh() {
        return from1904;
    }

    boolean isHidden(String sheet) {
        return hidden.contains(sheet);
    }
}
