package ca.liaison.extraction.worker.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** What the fields of a form show, each wherever it is shown. */
final class PdfForm {

    private static final int MOST = 50_000;

    private final Map<COSDictionary, String> values = new IdentityHashMap<>();

    private PdfForm() {}

    static PdfForm of(PDDocument document) {
        var form = new PdfForm();
        var fields = fields(document);
        if (fields != null) {
            int count = 0;
            for (var field : fields.getFieldTree()) {
                if (++count > MOST) {
                    break;
                }
                form.add(field);
            }
        }
        return form;
    }

    static PDAcroForm fields(PDDocument document) {
        try {
            return document.getDocumentCatalog().getAcroForm(null); // null: nothing is repaired, only read
        } catch (RuntimeException e) {
            return null; // a broken form leaves the text as it is
        }
    }

    /** Null where there is none. */
    String value(COSDictionary widget) {
        return values.get(widget);
    }

    private void add(PDField field) {
        try {
            var value = shown(field);
            if (value != null && !value.isBlank()) {
                for (var widget : field.getWidgets()) {
                    if (!(field instanceof PDButton) || isOn(widget)) {
                        values.putIfAbsent(widget.getCOSObject(), value);
                    }
                }
            }
        } catch (RuntimeException e) {
            // a broken field leaves the others as they are
        }
    }

    private static String shown(PDField field) {
        if (field instanceof PDSignatureField signature) {
            return PdfSignature.of(signature.getSignature());
        }
        if (field instanceof PDChoice choice) {
            return String.join("\n", chosen(choice));
        }
        if (field instanceof PDPushButton || field instanceof PDTextField text && text.isPassword()) {
            return null;
        }
        var value = field.getValueAsString();
        return "Off".equals(value) ? null : value;
    }

    /** What is kept of a choice may be a code; shown is what the list calls it. */
    private static List<String> chosen(PDChoice choice) {
        var codes = choice.getOptionsExportValues();
        var names = choice.getOptionsDisplayValues();
        var chosen = new ArrayList<String>();
        for (var value : choice.getValue()) {
            int option = codes.indexOf(value);
            chosen.add(option >= 0 && option < names.size() ? names.get(option) : value);
        }
        return chosen;
    }

    /** Of the circles of one question only that which is filled shows its value. */
    private static boolean isOn(PDAnnotationWidget widget) {
        var state = widget.getCOSObject().getDictionaryObject(COSName.AS);
        return !COSName.Off.equals(state);
    }
}
