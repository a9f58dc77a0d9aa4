package ca.liaison.extraction.worker.reading;

import org.apache.tika.parser.html.DefaultHtmlMapper;

/** Lets through over how many columns and rows a cell of a table goes, which Tika leaves out. */
final class SpansOfHtml extends DefaultHtmlMapper {

    @Override
    public String mapSafeAttribute(String element, String attribute) {
        return (element.equals("td") || element.equals("th"))
                        && (attribute.equalsIgnoreCase("colspan") || attribute.equalsIgnoreCase("rowspan"))
                ? attribute.toLowerCase(java.util.Locale.ROOT)
                : super.mapSafeAttribute(element, attribute);
    }
}
