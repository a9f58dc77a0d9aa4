package ca.liaison.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real files of each kind, made for a test. */
final class Samples {

    private final Path folder;

    Samples(Path folder) {
        this.folder = folder;
    }

    Path text(String name, String text, String charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
    }

    Path pdf(String name, String... pages) throws IOException {
        return lockedPdf(name, null, pages);
    }

    Path lockedPdf(String name, String password, String... pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    content.newLineAtOffset(70, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.getDocumentInformation().setTitle("A title of its own");
            document.save(folder.resolve(name).toFile());
        }
        return folder.resolve(name);
    }

    /** A page that is one picture of the words, as a scanner gives it. */
    Path scan(String name, String words) throws IOException {
        var picture = new java.awt.image.BufferedImage(1700, 600, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, 1700, 600);
        pen.setColor(java.awt.Color.BLACK);
        pen.setFont(new java.awt.Font(java.awt.Font.SERIF, java.awt.Font.PLAIN, 60));
        pen.drawString(words, 60, 300);
        pen.dispose();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 20, 400, 570, 200);
            }
            document.save(folder.resolve(name).toFile());
        }
        return folder.resolve(name);
    }

    Path docx(String name, String... pages) throws IOException {
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(folder.resolve(name))) {
            for (int i = 0; i < pages.length; i++) {
                var run = document.createParagraph().createRun();
                if (i > 0) {
                    run.addBreak(BreakType.PAGE);
                }
                run.setText(pages[i]);
            }
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Offence");
            table.getRow(0).getCell(1).setText("Count");
            table.getRow(1).getCell(0).setText("Fraud");
            table.getRow(1).getCell(1).setText("1 204");
            document.getProperties().getCoreProperties().setTitle("Rapport annuel");
            document.getProperties().getCoreProperties().setCreator("Bureau de liaison");
            document.write(out);
        }
        return folder.resolve(name);
    }

    Path pptx(String name, String... slides) throws IOException {
        try (var show = new XMLSlideShow();
                var out = Files.newOutputStream(folder.resolve(name))) {
            for (var text : slides) {
                show.createSlide().createTextBox().setText(text);
            }
            show.setSlideOrder(show.getSlides().get(slides.length - 1), 0); // shown first, stored last
            show.write(out);
        }
        return folder.resolve(name);
    }

    /** Each sheet: a head row and one row, its text in B2; the last cell far away. */
    Path xlsx(String name, String... sheets) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve(name))) {
            for (int i = 0; i < sheets.length; i++) {
                var sheet = book.createSheet("Sheet " + (i + 1));
                sheet.createRow(0).createCell(0).setCellValue("Year");
                sheet.getRow(0).createCell(1).setCellValue("Remark");
                sheet.createRow(1).createCell(0).setCellValue(2025);
                sheet.getRow(1).createCell(1).setCellValue(sheets[i]);
                sheet.createRow(1_048_575).createCell(16_383).setCellValue("end");
            }
            book.write(out);
        }
        return folder.resolve(name);
    }

    Path zip(String name, Object... namesAndBytes) throws IOException {
        return Files.write(folder.resolve(name), zipped(namesAndBytes));
    }

    static byte[] zipped(Object... namesAndBytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write(
                        namesAndBytes[i + 1] instanceof byte[] raw
                                ? raw
                                : namesAndBytes[i + 1].toString().getBytes());
            }
        }
        return bytes.toByteArray();
    }
}
