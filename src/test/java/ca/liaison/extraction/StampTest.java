package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {

    private static final Extractor EXTRACTOR = Extractors.running(1);
    private static final Stamp STAMP = new Stamp(
            List.of("PROTECTED A / PROTÉGÉ A", "TLP:AMBER", "Źródło – Тайно \uD83D\uDD12"),
            "reader@example.ca · 2026-11-25 13:05 Ottawa");

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        EXTRACTOR.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void every_page_says_its_marking_at_top_and_bottom_however_it_is_turned(int rotation) throws Exception {
        var copy = stamped(drawn(document -> document.getPages().forEach(page -> page.setRotation(rotation))));

        try (var document = Loader.loadPDF(copy.toFile())) {
            for (int number = 1; number <= 2; number++) {
                var places = new Places(number);
                var words = joined(places.getText(document));
                assertThat(words).contains("Wordsofpage" + number);
                assertThat(words.split("TLP:AMBER", -1))
                        .as("twice on page %d: %s", number, words)
                        .hasSize(3);
                assertThat(words).contains("PROTÉGÉA").contains("Źródło–Тайно?");
                var height = rotation % 180 == 0 ? 700 : 500;
                assertThat(places.banners)
                        .anySatisfy(y -> assertThat(y).isBetween(0f, 30f))
                        .anySatisfy(y -> assertThat(y).isBetween(height - 30f, (float) height));
            }
        }
    }

    @Test
    void a_watermark_says_for_whom_and_when_and_only_where_it_is_wanted() throws Exception {
        var original = drawn(document -> {});

        assertThat(text(stamped(original))).contains("reader@example.ca·2026-11-2513:05Ottawa");
        var target = folder.resolve("plain.pdf");
        EXTRACTOR.stamp(original, "a.pdf", new Stamp(List.of("TLP:GREEN"), null), target);
        assertThat(text(target)).contains("TLP:GREEN").doesNotContain("reader@example.ca");
    }

    @Test
    void what_its_author_restricted_stays_restricted() throws Exception {
        var permission = new AccessPermission();
        permission.setCanPrint(false);
        var copy = stamped(drawn(document -> protect(document, "", permission)));

        try (var document = Loader.loadPDF(copy.toFile())) {
            assertThat(document.getCurrentAccessPermission().canPrint()).isFalse();
            assertThat(document.getCurrentAccessPermission().isOwnerPermission())
                    .isFalse();
        }
    }

    @Test
    void what_cannot_be_stamped_is_said_to_be_and_nothing_comes_out() throws Exception {
        var target = folder.resolve("nothing.pdf");
        var locked = EXTRACTOR.stamp(
                drawn(document -> protect(document, "secret", new AccessPermission())), "locked.pdf", STAMP, target);
        var broken = EXTRACTOR.stamp(
                Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and then nothing"),
                "broken.pdf",
                STAMP,
                target);

        assertThat(locked)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.ENCRYPTED));
        assertThat(broken)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.CORRUPT));
        assertThat(target).doesNotExist();
    }

    private Path stamped(Path original) throws InterruptedException {
        var target = folder.resolve("stamped.pdf");
        assertThat(EXTRACTOR.stamp(original, "a.pdf", STAMP, target)).isInstanceOf(Outcome.Complete.class);
        return target;
    }

    private static String text(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return joined(new PDFTextStripper().getText(document));
        }
    }

    /** Turned text is taken apart into pieces by its lines. */
    private static String joined(String text) {
        return text.replaceAll("\\s+", "");
    }

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    /** Two pages whose visible part begins somewhere in the middle of the sheet. */
    private Path drawn(Change change) throws IOException {
        var file = folder.resolve("original.pdf");
        try (var document = new PDDocument()) {
            for (int number = 1; number <= 2; number++) {
                var page = new PDPage(new PDRectangle(0, 0, 800, 1000));
                page.setCropBox(new PDRectangle(100, 200, 500, 700));
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(200, 500);
                    content.showText("Words of page " + number);
                    content.endText();
                }
            }
            change.on(document);
            document.save(file.toFile());
        }
        return file;
    }

    private static void protect(PDDocument document, String password, AccessPermission permission) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", password, permission));
    }

    /** Where the banners stand on one page as it is looked at, from its top. */
    private static final class Places extends PDFTextStripper {

        private final List<Float> banners = new ArrayList<>();

        Places(int number) {
            setStartPage(number);
            setEndPage(number);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            if (text.contains("TLP:AMBER")) {
                banners.add(positions.get(0).getYDirAdj());
            }
            super.writeString(text, positions);
        }
    }
}
