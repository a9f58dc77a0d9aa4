package ca.liaison.extraction.worker.pdf;

import java.util.regex.Pattern;

/** What stands before the items of a list. */
final class PdfMarker {

    /** Also the private characters of the symbol fonts that word processors use. */
    private static final Pattern BULLET = Pattern.compile("[•◦▪▫■□●○‣⁃►▶➢➤❖✓✔➔→∙·⚫\\uf000-\\uf0ff]");

    private static final Pattern DASH = Pattern.compile("[-–—*o]");
    private static final Pattern SIGN = Pattern.compile("^\\s*(" + BULLET + "\\s*|" + DASH + "\\s+)");
    private static final Pattern NUMBER =
            Pattern.compile("\\(?(\\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})[.)]|(\\d{1,2}\\.){1,4}\\d{1,2}");

    private PdfMarker() {}

    /** One that is always a bullet. */
    static boolean isBullet(PdfLine line) {
        var first = line.first().text();
        return BULLET.matcher(first).matches()
                || first.length() > 1
                        && BULLET.matcher(first.substring(0, 1)).matches()
                        && Character.isLetter(first.charAt(1));
    }

    /** One that is a bullet or number at the start of a paragraph, but may be something else within one. */
    static boolean mayBe(PdfLine line) {
        return line.words().size() > 1 && isMarker(line.first().text());
    }

    static boolean isMarker(String word) {
        return BULLET.matcher(word).matches()
                || DASH.matcher(word).matches()
                || NUMBER.matcher(word).matches();
    }

    /** The words of an item alone: its bullet is drawn by whoever shows the list. Its number is part of it. */
    static String strip(CharSequence item) {
        return SIGN.matcher(item).replaceFirst("");
    }
}
