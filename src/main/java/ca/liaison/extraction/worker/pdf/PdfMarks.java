package ca.liaison.extraction.worker.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Follows the marked content of a page while it is drawn, and remembers for each character what it belongs to. */
final class PdfMarks {

    private record Mark(PdfTags.Leaf leaf, boolean pagination) {}

    private static final Mark NONE = new Mark(null, false);

    private final PdfTags tags;
    private final List<PdfTags.Leaf> leaves = new ArrayList<>();
    private final Deque<Mark> open = new ArrayDeque<>();
    private COSBase owner;

    PdfMarks(PdfTags tags) {
        this.tags = tags;
    }

    void page(COSDictionary page) {
        leaves.clear();
        open.clear();
        owner = page;
    }

    void begin(COSName tag, COSDictionary properties) {
        var around = now();
        if (properties != null && properties.containsKey(COSName.MCID)) {
            var leaf = tags.leaf(owner, properties.getInt(COSName.MCID));
            open.push(leaf == null ? around : new Mark(leaf, false));
        } else {
            var pagination = COSName.ARTIFACT.equals(tag)
                    && properties != null
                    && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
            open.push(pagination ? new Mark(around.leaf, true) : around);
        }
    }

    void end() {
        open.poll();
    }

    /** A form on the page has marked content with numbers of its own; what it leaves open ends with it. */
    void form(COSBase form, Drawing drawing) throws IOException {
        var around = owner;
        int depth = open.size();
        owner = form;
        try {
            drawing.draw();
        } finally {
            owner = around;
            while (open.size() > depth) {
                open.pop();
            }
        }
    }

    interface Drawing {
        void draw() throws IOException;
    }

    /** Whether what is drawn now only says which page this is: a running head, a page number. */
    boolean pagination() {
        return now().pagination;
    }

    /** One character more has come out; it belongs to what is drawn now, or to nothing. */
    void remember() {
        leaves.add(now().leaf);
    }

    /** Of each character of this page in the order they came out; null where there is none. */
    List<PdfTags.Leaf> leaves() {
        return leaves;
    }

    private Mark now() {
        return open.isEmpty() ? NONE : open.peek();
    }
}
