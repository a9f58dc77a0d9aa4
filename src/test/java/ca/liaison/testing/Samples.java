package ca.liaison.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real files of each kind with the words a test wants in them. A page, slide or sheet is a list of lines. */
public final class Samples {

    private Samples() {}

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /** A file that tells the extraction process of the tests to misbehave. */
    public static byte[] killer(String script) {
        return text("<?xml version='1.0'?><mock>" + script + "</mock>");
    }

    public static byte[] html(String words) {
        return text(
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Page</title></head><body><h1>Page</h1><p>"
                        + words + "</p></body></html>");
    }

    public static byte[] csv(String words) {
        return text("year,remark\n2025," + words + "\n2026,nothing\n");
    }

    public static byte[] docx(String words) {
        return written(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(words);
                document.write(out);
            }
        });
    }

    public static byte[] pdf(List<List<String>> pages) {
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        return written(out -> {
            try (var document = new PDDocument()) {
                for (var lines : pages) {
                    var page = new PDPage();
                    document.addPage(page);
                    try (var content = new PDPageContentStream(document, page)) {
                        content.beginText();
                        content.setFont(font, 11);
                        content.setLeading(16);
                        content.newLineAtOffset(70, 700);
                        for (var line : lines) {
                            content.showText(line);
                            content.newLine();
                        }
                        content.endText();
                    }
                }
                document.save(out);
            }
        });
    }

    /** Its first slide is stored last: the order of the show is not the order of the file. */
    public static byte[] pptx(List<List<String>> slides) {
        return written(out -> {
            try (var show = new XMLSlideShow()) {
                for (int i = 1; i < slides.size(); i++) {
                    show.createSlide().createTextBox().setText(String.join("\n", slides.get(i)));
                }
                var first = show.createSlide();
                first.createTextBox().setText(String.join("\n", slides.get(0)));
                show.setSlideOrder(first, 0);
                show.write(out);
            }
        });
    }

    /** Its first sheet is stored last. */
    public static byte[] xlsx(List<List<String>> sheets) {
        return written(out -> {
            try (var book = new XSSFWorkbook()) {
                for (int i = 1; i <= sheets.size(); i++) {
                    var number = i % sheets.size();
                    var sheet = book.createSheet("Sheet " + (number + 1));
                    var lines = sheets.get(number);
                    for (int row = 0; row < lines.size(); row++) {
                        var line = sheet.createRow(row);
                        line.createCell(0).setCellValue(2000 + row);
                        line.createCell(1).setCellValue(lines.get(row));
                    }
                }
                book.setSheetOrder("Sheet 1", 0);
                book.write(out);
            }
        });
    }

    /** Something that writes a file. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        return out.toByteArray();
    }
}
