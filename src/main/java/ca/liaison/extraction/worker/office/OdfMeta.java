package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.worker.reading.FileFindings;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Title, author and dates as OpenDocument and the Office formats write them, which differ only in the names. */
final class OdfMeta extends DefaultHandler {

    private static final int LONGEST = 10_000;

    private final FileFindings findings;
    private final StringBuilder text = new StringBuilder();

    OdfMeta(FileFindings findings) {
        this.findings = findings;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        text.setLength(0);
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (text.length() < LONGEST) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        var value = text.toString();
        switch (name) {
            case "title" -> findings.title(value);
            case "creator", "initial-creator" -> findings.author(value);
            case "creation-date", "created" -> findings.created(FileFindings.instant(value));
            case "date", "modified" -> findings.modified(FileFindings.instant(value));
            default -> {}
        }
        text.setLength(0);
    }
}
