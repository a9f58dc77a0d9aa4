package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.Flow;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** What stands on a page without being part of its text: values of form fields, and notes. */
final class PdfNotes {

    private static final int MOST = 10_000;
    private static final Set<String> STAMPS = Set.of("Stamp", "Watermark", "Redact");
    private static final COSName RICH_TEXT = COSName.getPDFName("RC");

    private final PdfForm form;

    PdfNotes(PdfForm form) {
        this.form = form;
    }

    /** Whether what is shown of a note is all there is of its words: a stamp, a typed note without its text. */
    static boolean isDrawn(PDAnnotation annotation) {
        if (annotation.isHidden() || annotation.isNoView()) {
            return false;
        }
        return STAMPS.contains(annotation.getSubtype())
                || "FreeText".equals(annotation.getSubtype()) && words(annotation) == null;
    }

    /** The lines of the page are what was read before: what a link or a stamp says again is not said twice. */
    void of(PDPage page, Flow flow, List<List<PdfLine>> lines) throws IOException {
        String said = null;
        var links = new HashSet<String>();
        for (PDAnnotation annotation :
                page.getAnnotations().stream().limit(MOST).toList()) {
            if (annotation instanceof PDAnnotationWidget) {
                var value = form.value(annotation.getCOSObject());
                if (value != null) {
                    flow.paragraph(value);
                }
            } else if (!(annotation instanceof PDAnnotationPopup)) {
                var words = words(annotation);
                if (words == null) {
                    continue;
                }
                if (annotation instanceof PDAnnotationLink || isDrawn(annotation)) {
                    said = said == null ? said(lines) : said;
                    if (said.contains(bare(words)) || !links.add(bare(words))) {
                        continue;
                    }
                }
                flow.paragraph(words);
            }
        }
    }

    /** As plain or as formatted text, null where there is neither. */
    private static String words(PDAnnotation annotation) {
        var plain = annotation.getContents();
        if (plain != null && !plain.isBlank()) {
            return plain;
        }
        var rich = PdfRichText.of(annotation.getCOSObject().getDictionaryObject(RICH_TEXT));
        return rich.isBlank() ? null : rich;
    }

    private static String said(List<List<PdfLine>> lines) {
        var said = new StringBuilder();
        lines.forEach(some -> some.forEach(line -> line.words().forEach(word -> said.append(bare(word.text())))));
        return said.toString();
    }

    private static String bare(String text) {
        return Clean.text(text).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
