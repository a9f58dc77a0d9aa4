package ca.liaison.extraction.worker.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells whether a PDF ends where it was meant to. PDFBox gathers what it can of one that does not and says nothing. */
final class PdfEnding {

    private static final int HEAD = 1_024;
    /** Something may come after the end: a mail's last line, zeros up to the end of a block. */
    private static final int PADDING = 64 << 10;

    private static final int TAIL = 2_048;
    private static final Pattern LENGTH = Pattern.compile("/Linearized\\b(?s:.*?)/L\\s+(\\d{1,15})\\b");

    private PdfEnding() {}

    static boolean isCutOff(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var length = LENGTH.matcher(read(in, 0, HEAD));
            var tail = read(in, Math.max(0, in.length() - PADDING), PADDING).stripTrailing();
            var end = tail.substring(Math.max(0, tail.length() - TAIL));
            return length.find() && in.length() < Long.parseLong(length.group(1))
                    || !end.contains("%%EOF") && !end.contains("startxref");
        }
    }

    private static String read(RandomAccessFile in, long from, int most) throws IOException {
        var bytes = new byte[(int) Math.min(most, in.length() - from)];
        in.seek(from);
        in.readFully(bytes);
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
