package ca.liaison.publications;

import ca.liaison.Language;
import ca.liaison.search.Hit;
import ca.liaison.web.Site;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what was found as an Atom feed (RFC 4287). */
record Feed(String title, String self, String alternate, Language language, Site site, List<Hit> hits) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    String xml() {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.locale().toLanguageTag());
            element(xml, "id", site.absolute(self));
            element(xml, "title", title);
            element(xml, "updated", hits.stream().map(Feed::updated).max(Instant::compareTo).orElse(Instant.EPOCH).toString());
            link(xml, "self", "application/atom+xml", site.absolute(self));
            link(xml, "alternate", "text/html", site.absolute(alternate));
            for (var hit : hits) {
                entry(xml, hit);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed cannot be written", e);
        }
    }

    private void entry(XMLStreamWriter xml, Hit hit) throws XMLStreamException {
        var address = site.absolute(Cards.address(hit, language, ""));
        xml.writeStartElement("entry");
        element(xml, "id", address);
        element(xml, "title", hit.title().in(language));
        element(xml, "updated", updated(hit).toString());
        element(xml, "published", published(hit).toString());
        link(xml, "alternate", "text/html", address);
        if (hit.organization() != null) {
            xml.writeStartElement("author");
            element(xml, "name", hit.organization().label().in(language));
            xml.writeEndElement();
        }
        category(xml, hit.kind(), Cards.kind(hit.kind()).in(language));
        for (var topic : hit.topics()) {
            category(xml, topic.code(), topic.label().in(language));
        }
        element(xml, "summary", hit.summary().in(language));
        xml.writeEndElement();
    }

    private static Instant updated(Hit hit) {
        return hit.updated() == null ? published(hit) : hit.updated();
    }

    private static Instant published(Hit hit) {
        return hit.published() == null ? Instant.EPOCH : hit.published().atStartOfDay(ZoneOffset.UTC).toInstant();
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

    private static void category(XMLStreamWriter xml, String term, String label) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", term);
        xml.writeAttribute("label", label);
    }
}
