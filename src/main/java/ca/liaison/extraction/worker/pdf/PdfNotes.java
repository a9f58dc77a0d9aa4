package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.worker.reading.Flow;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** What stands on a page without being part of its text: values of form fields, and notes. */
final class PdfNotes {

    private final Map<COSDictionary, String> values;

    private PdfNotes(Map<COSDictionary, String> values) {
        this.values = values;
    }

    static PdfNotes of(PDDocument document) {
        var values = new IdentityHashMap<COSDictionary, String>();
        try {
            var form = document.getDocumentCatalog().getAcroForm(null); // null: nothing is repaired, only read
            if (form != null) {
                for (var field : form.getFieldTree()) {
                    var value = field.getValueAsString();
                    if (value != null && !value.isBlank() && !value.equals("Off")) {
                        field.getWidgets().stream()
                                .limit(1)
                                .forEach(widget -> values.put(widget.getCOSObject(), value));
                    }
                }
            }
        } catch (RuntimeException e) {
            values.clear(); // a broken form leaves the text as it is
        }
        return new PdfNotes(values);
    }

    void of(PDPage page, Flow flow) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationWidget) {
                var value = values.get(annotation.getCOSObject());
                if (value != null) {
                    flow.paragraph(value);
                }
            } else if (!(annotation instanceof PDAnnotationPopup) && annotation.getContents() != null) {
                flow.paragraph(annotation.getContents());
            }
        }
    }
}
