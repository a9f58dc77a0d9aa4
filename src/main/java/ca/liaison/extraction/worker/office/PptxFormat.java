package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * PowerPoint: slides in the order they are shown, each with its title, tables, charts' words and the speaker's notes.
 */
public final class PptxFormat implements FormatReader {

    private static final int MOST_SLIDES = 20_000;

    @Override
    public void read(FileReading reading) throws IOException, SAXException {
        try (var office = new OfficePackage(reading)) {
            office.describe(reading);
            var main = office.main();
            var slides = slides(office, main);
            reading.begun(slides.size());
            var told = new HashSet<String>();
            for (int i = 0; i < slides.size(); i++) {
                if (i > 0) {
                    reading.flow().page();
                }
                slide(office, slides.get(i), reading, told);
            }
            office.takeEmbedded(reading);
        }
    }

    private static List<String> slides(OfficePackage office, String main) throws IOException, SAXException {
        var parts = office.relations(main).stream()
                .collect(Collectors.toMap(OfficePackage.Relation::id, OfficePackage.Relation::target, (a, b) -> a));
        var slides = new ArrayList<String>();
        office.read(main, new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qName, Attributes a) {
                if (name.equals("sldId") && slides.size() < MOST_SLIDES) {
                    var part = parts.get(relation(a));
                    if (part != null) {
                        slides.add(part);
                    }
                }
            }
        });
        return slides;
    }

    /** The attribute is r:id; there is another id beside it. */
    private static String relation(Attributes a) {
        for (int i = 0; i < a.getLength(); i++) {
            if (a.getLocalName(i).equals("id") && !a.getURI(i).isEmpty()) {
                return a.getValue(i);
            }
        }
        return null;
    }

    /** {@code told} is what was told of margins and backgrounds on the slides before. */
    private static void slide(OfficePackage office, String part, FileReading reading, Set<String> told)
            throws IOException, SAXException {
        var flow = reading.flow();
        office.readIfGood(part, new SlideBody(flow, SlideBody.Part.SLIDE, told), reading);
        for (var relation : office.relations(part)) {
            switch (relation.type()) {
                case "notesSlide" ->
                    office.readIfGood(relation.target(), new SlideBody(flow, SlideBody.Part.NOTES, told), reading);
                case "chart", "chartEx", "diagramData", "comments" ->
                    office.readIfGood(relation.target(), new SlideBody(flow, SlideBody.Part.DRAWING), reading);
                case "slideLayout" -> background(office, relation.target(), reading, told);
                default -> {}
            }
        }
    }

    /** A layout and its master, each the first time that a slide shows it. */
    private static void background(OfficePackage office, String layout, FileReading reading, Set<String> told)
            throws IOException, SAXException {
        if (!told.add("part " + layout)) {
            return;
        }
        var background = new SlideBody(reading.flow(), SlideBody.Part.BACKGROUND, told);
        office.readIfGood(layout, background, reading);
        for (var relation : office.relations(layout)) {
            if (relation.type().equals("slideMaster") && told.add("part " + relation.target())) {
                office.readIfGood(relation.target(), background, reading);
            }
        }
    }
}
