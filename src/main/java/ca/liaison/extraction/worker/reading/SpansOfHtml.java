package ca.liaison.extraction.worker.reading;

import java.util.Locale;
import org.apache.tika.parser.html.DefaultHtmlMapper;

/** Lets through over how many columns and rows a cell of a table goes, which Tika leaves out. */
public class SpansOfHtml extends DefaultHtmlMapper {

    @Override
    public String mapSafeAttribute(String element, String attribute) {
        return (element.equals("td") || element.equals("th"))
                        && (attribute.equalsIgnoreCase("colspan") || attribute.equalsIgnoreCase("rowspan"))
                ? attribute.toLowerCase(Locale.ROOT)
                : super.mapSafeAttribute(element, attribute);
    }
}
