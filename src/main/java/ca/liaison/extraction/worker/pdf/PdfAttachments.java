package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/** Files attached to a PDF, to the whole of it or to a place on a page. */
final class PdfAttachments {

    private static final int DEEPEST = 20;

    private final FileReading reading;

    private PdfAttachments(FileReading reading) {
        this.reading = reading;
    }

    static void take(PDDocument document, FileReading reading) throws IOException {
        var attachments = new PdfAttachments(reading);
        var names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
        if (tree != null) {
            attachments.walk(tree, 0);
        }
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations(a -> a instanceof PDAnnotationFileAttachment)) {
                if (((PDAnnotationFileAttachment) annotation).getFile() instanceof PDComplexFileSpecification file) {
                    attachments.add(file, file.getFilename());
                }
            }
        }
    }

    private void walk(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        var here = node.getNames();
        if (here != null) {
            for (var entry : here.entrySet()) {
                if (entry.getValue() != null) {
                    add(entry.getValue(), entry.getKey());
                }
            }
        }
        if (node.getKids() != null && depth < DEEPEST) {
            for (var kid : node.getKids()) {
                walk(kid, depth + 1);
            }
        }
    }

    private void add(PDComplexFileSpecification specification, String key) throws IOException {
        PDEmbeddedFile file = specification.getEmbeddedFileUnicode() != null
                ? specification.getEmbeddedFileUnicode()
                : specification.getEmbeddedFile();
        if (file == null) {
            return;
        }
        var name = specification.getFileUnicode() != null
                ? specification.getFileUnicode()
                : specification.getFile() != null ? specification.getFile() : key;
        try (var content = file.createInputStream()) {
            reading.children().add(name, null, content);
        } catch (IOException e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
        }
    }
}
