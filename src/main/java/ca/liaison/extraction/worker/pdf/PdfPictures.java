package ca.liaison.extraction.worker.pdf;

import java.io.IOException;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How much of a page its pictures cover, strips and tiles together, without looking into any of them. */
final class PdfPictures {

    /** The page is looked at in so many cells each way. */
    private static final int CELLS = 20;

    private static final int MOST = 20_000;

    private final PDFStreamEngine engine;
    private final BitSet covered = new BitSet(CELLS * CELLS);
    private PDRectangle box = PDRectangle.LETTER;
    private final Map<COSBase, Integer> drawnFirst = new IdentityHashMap<>();
    private boolean any;
    private boolean grey;
    private int page;

    PdfPictures(PDFStreamEngine engine) {
        this.engine = engine;
        engine.addOperator(new Drawn());
        engine.addOperator(new Inline());
    }

    void nextPage(PDPage next) {
        page++;
        box = next.getCropBox();
        covered.clear();
        any = false;
        grey = false;
    }

    boolean any() {
        return any;
    }

    /** Whether one of them has no colours, as most scans. */
    boolean anyGrey() {
        return grey;
    }

    /** From 0 to 1. */
    float share() {
        return covered.cardinality() / (float) (CELLS * CELLS);
    }

    /** A picture fills the unit square of where it is drawn. */
    private void add() {
        any = true;
        var place = engine.getGraphicsState().getCurrentTransformationMatrix();
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (int corner = 0; corner < 4; corner++) {
            var point = place.transformPoint(corner % 2, corner / 2);
            left = Math.min(left, point.x);
            right = Math.max(right, point.x);
            low = Math.min(low, point.y);
            high = Math.max(high, point.y);
        }
        int lastColumn = cell(right - box.getLowerLeftX(), box.getWidth());
        int lastRow = cell(high - box.getLowerLeftY(), box.getHeight());
        for (int row = cell(low - box.getLowerLeftY(), box.getHeight()); row < lastRow; row++) {
            int column = cell(left - box.getLowerLeftX(), box.getWidth());
            if (column < lastColumn) {
                covered.set(row * CELLS + column, row * CELLS + lastColumn);
            }
        }
    }

    /** The first cell whose middle is not before this place. */
    private static int cell(float at, float length) {
        return Math.max(0, Math.min(CELLS, (int) Math.ceil(at / Math.max(1, length) * CELLS - 0.5f)));
    }

    private final class Drawn extends DrawObject {

        Drawn() {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty()
                    && operands.get(0) instanceof COSName name
                    && engine.getResources() != null
                    && engine.getResources().isImageXObject(name)) {
                if (isNew(name)) {
                    add();
                }
                any = true;
            } else {
                super.process(operator, operands);
            }
        }
    }

    /** What is drawn on page after page is a background or a logo. */
    private boolean isNew(COSName name) {
        var pictures = engine.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        var picture = pictures == null ? null : pictures.getDictionaryObject(name);
        grey |= picture instanceof COSDictionary facts && isGrey(facts);
        if (picture == null || drawnFirst.size() > MOST) {
            return true;
        }
        var first = drawnFirst.putIfAbsent(picture, page);
        return first == null || first == page;
    }

    private static boolean isGrey(COSDictionary picture) {
        return picture.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 0) == 1
                || picture.getBoolean(COSName.IMAGE_MASK, false)
                || picture.getDictionaryObject(COSName.COLORSPACE, COSName.CS) instanceof COSName space
                        && space.getName().contains("Gray");
    }

    private final class Inline extends OperatorProcessor {

        Inline() {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            grey = true; // it is small, or it is bits
            add();
        }

        @Override
        public String getName() {
            return OperatorName.BEGIN_INLINE_IMAGE;
        }
    }
}
