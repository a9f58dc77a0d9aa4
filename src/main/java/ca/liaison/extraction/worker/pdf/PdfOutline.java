package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.worker.reading.FileFindings;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a PDF, with the pages they lead to. They may form loops. */
final class PdfOutline {

    private static final int DEEPEST = 6;
    private static final int MOST = 2_000;

    private final PDDocument document;
    private final Map<COSDictionary, Integer> numbers;
    private final FileFindings findings;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfOutline(PDDocument document, Map<COSDictionary, Integer> numbers, FileFindings findings) {
        this.document = document;
        this.numbers = numbers;
        this.findings = findings;
    }

    static void tell(PDDocument document, Map<COSDictionary, Integer> numbers, FileFindings findings) {
        var root = document.getDocumentCatalog().getDocumentOutline();
        if (root != null && root.getFirstChild() != null) {
            findings.ownOutline();
            new PdfOutline(document, numbers, findings).walk(root, 1);
        }
    }

    private void walk(PDOutlineNode node, int level) {
        for (PDOutlineItem item = node.getFirstChild(); item != null; item = item.getNextSibling()) {
            if (!seen.add(item.getCOSObject()) || seen.size() > MOST) {
                return;
            }
            findings.outline(item.getTitle(), level, pageOf(item));
            if (level < DEEPEST) {
                walk(item, level + 1);
            }
        }
    }

    private int pageOf(PDOutlineItem item) {
        try {
            var page = item.findDestinationPage(document);
            return page == null ? 1 : numbers.getOrDefault(page.getCOSObject(), 1);
        } catch (IOException | RuntimeException e) {
            return 1; // a bookmark that leads nowhere
        }
    }
}
