package ca.liaison.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A PDF written object by object, for what a library that writes PDFs would never write. Texts are windows-1252. */
final class RawPdf {

    private static final int CATALOG = 1;
    private static final int PAGES = 2;

    private final List<byte[]> objects = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private String catalog = "";
    private String fonts = "";

    RawPdf() {
        objects.add(null);
        objects.add(null);
        font("F1", "/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding");
    }

    /** The number by which others name this object. */
    int add(String body) {
        objects.add(bytes(body));
        return objects.size();
    }

    int stream(String entries, String data) {
        return add("<< " + entries + " /Length " + bytes(data).length + " >>\nstream\n" + data + "\nendstream");
    }

    RawPdf font(String name, String entries) {
        fonts += "/" + name + " " + add("<< /Type /Font " + entries + " >>") + " 0 R ";
        return this;
    }

    RawPdf catalog(String entries) {
        catalog += entries + " ";
        return this;
    }

    /** The number of the page's object. Without contents if they are null. */
    int page(String contents, String entries) {
        var content = contents == null ? "" : "/Contents " + stream("", contents) + " 0 R ";
        pages.add(add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << " + fonts + ">> >> "
                + content + entries + " >>"));
        return pages.get(pages.size() - 1);
    }

    /** A page of lines one below the other. */
    int lines(String... lines) {
        var content = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            content.append(text("1 0 0 1 72 " + (700 - 14 * i), lines[i]));
        }
        return page(content.toString(), "");
    }

    /** Shows words in a place, which is a matrix. */
    static String text(String place, String words) {
        return "BT /F1 12 Tf " + place + " Tm (" + words + ") Tj ET\n";
    }

    Path save(Path file) throws IOException {
        return save(file, Integer.MAX_VALUE);
    }

    /** Only the first bytes of it, so many. */
    Path save(Path file, int length) throws IOException {
        objects.set(CATALOG - 1, bytes("<< /Type /Catalog /Pages 2 0 R " + catalog + ">>"));
        var kids = new StringBuilder();
        pages.forEach(page -> kids.append(page).append(" 0 R "));
        objects.set(PAGES - 1, bytes("<< /Type /Pages /Kids [" + kids + "] /Count " + pages.size() + " >>"));
        var out = new ByteArrayOutputStream();
        out.write(bytes("%PDF-1.7\n"));
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", out.size()));
            out.write(bytes((i + 1) + " 0 obj\n"));
            out.write(objects.get(i));
            out.write(bytes("\nendobj\n"));
        }
        int start = out.size();
        out.write(bytes(table + "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start
                + "\n%%EOF\n"));
        var all = out.toByteArray();
        return Files.write(file, Arrays.copyOf(all, Math.min(length, all.length)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }
}
