package ca.liaison.web;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An Atom feed (RFC 4287).
 *
 * @param self path of the feed
 * @param alternate path of the page that shows the same
 */
public record Feed(String title, String self, String alternate, Language language, List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * One entry.
     *
     * @param addresses path of its page in both languages
     * @param author name, or null
     * @param categories label by term, in order
     */
    public record Entry(
            Bilingual addresses,
            Bilingual title,
            Instant updated,
            Instant published,
            Bilingual author,
            Map<String, Bilingual> categories,
            Bilingual summary) {}

    public String xml(Site site) {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.locale().toLanguageTag());
            element(xml, "id", site.absolute(self));
            element(xml, "title", title);
            element(
                    xml,
                    "updated",
                    entries.stream()
                            .map(Entry::updated)
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)
                            .toString());
            link(xml, "self", "application/atom+xml", site.absolute(self));
            link(xml, "alternate", "text/html", site.absolute(alternate));
            for (var entry : entries) {
                write(xml, entry, site.absolute(entry.addresses().in(language)));
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed cannot be written", e);
        }
    }

    private void write(XMLStreamWriter xml, Entry entry, String address) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", address);
        element(xml, "title", entry.title().in(language));
        element(xml, "updated", entry.updated().toString());
        element(xml, "published", entry.published().toString());
        link(xml, "alternate", "text/html", address);
        if (entry.author() != null) {
            xml.writeStartElement("author");
            element(xml, "name", entry.author().in(language));
            xml.writeEndElement();
        }
        for (var category : entry.categories().entrySet()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", category.getKey());
            xml.writeAttribute("label", category.getValue().in(language));
        }
        element(xml, "summary", entry.summary().in(language));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text == null ? "" : text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " "));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }
}
