package ca.liaison.plots;

import ca.liaison.Language;
import ca.liaison.web.Formats;
import ca.liaison.web.Html;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The sheet that a figure is drawn on. Everything is said in attributes, never in style sheets: so the same text is a
 * part of a page under the content security policy, a file of its own, and what the PNG is painted from.
 */
final class Paper {

    /** On a page beside text; on a small screen; alone in a file. */
    enum Format {
        WIDE(720, 15),
        NARROW(320, 14),
        FILE(960, 16);

        final int width;
        final int letters;

        Format(int width, int letters) {
            this.width = width;
            this.letters = letters;
        }
    }

    static final String FONTS = "Noto Sans, DejaVu Sans, Liberation Sans, Arial, sans-serif";

    final Format format;
    final Language language;
    private final String id;
    private final StringBuilder svg = new StringBuilder();

    /** @param id unique in the page, for what refers to something else in the picture */
    Paper(Format format, Language language, String id) {
        this.format = format;
        this.language = language;
        this.id = id;
    }

    int width() {
        return format.width;
    }

    int letters() {
        return format.letters;
    }

    boolean isNarrow() {
        return format == Format.NARROW;
    }

    static String number(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    String say(double number, int decimals) {
        return Formats.decimal(number, decimals, language);
    }

    Paper open(String element, Object... attributes) {
        return element(element, ">", attributes);
    }

    Paper close(String element) {
        svg.append("</").append(element).append('>');
        return this;
    }

    Paper add(String element, Object... attributes) {
        return element(element, "/>", attributes);
    }

    private Paper element(String element, String end, Object... attributes) {
        svg.append('<').append(element);
        for (var at = 0; at < attributes.length; at += 2) {
            if (attributes[at + 1] != null && !"".equals(attributes[at + 1])) {
                var value = attributes[at + 1] instanceof Double number
                        ? number(number)
                        : String.valueOf(attributes[at + 1]);
                svg.append(' ')
                        .append(attributes[at])
                        .append("=\"")
                        .append(escaped(value))
                        .append('"');
            }
        }
        svg.append(end);
        return this;
    }

    /** @param anchor start, middle or end */
    Paper text(double x, double y, String anchor, String colour, String words) {
        return text(x, y, anchor, colour, letters(), false, words);
    }

    Paper text(double x, double y, String anchor, String colour, double size, boolean bold, String words) {
        open(
                "text",
                "x",
                x,
                "y",
                y,
                "text-anchor",
                anchor.equals("start") ? null : anchor,
                "fill",
                colour,
                "font-size",
                size,
                "font-weight",
                bold ? "700" : null);
        svg.append(escaped(words));
        return close("text");
    }

    Paper line(double x1, double y1, double x2, double y2, String colour, double width) {
        return add(
                "path",
                "d",
                "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2),
                "stroke",
                colour,
                "stroke-width",
                width,
                "fill",
                "none");
    }

    /** A bar in the colour and hatch of a strand. */
    Paper bar(double x, double y, double width, double height, int strand) {
        add("rect", "x", x, "y", y, "width", width, "height", Math.max(0.0, height), "fill", Ink.colour(strand));
        return strand == 0
                ? this
                : add(
                        "rect",
                        "x",
                        x,
                        "y",
                        y,
                        "width",
                        width,
                        "height",
                        Math.max(0.0, height),
                        "fill",
                        "url(#" + hatch(strand) + ")");
    }

    /** The hatches of the bars; once in each picture that has some. */
    Paper hatches(int strands) {
        open("defs");
        for (var strand = 1; strand < strands; strand++) {
            open("pattern", "id", hatch(strand), "width", "8", "height", "8", "patternUnits", "userSpaceOnUse");
            add(
                    "path",
                    "d",
                    switch (strand) {
                        case 1 -> "M-2 2L2 -2M-2 10L10 -2M6 10L10 6";
                        case 2 -> "M0 4H8";
                        case 3 -> "M-2 6L2 10M-2 -2L10 10M6 -2L10 2";
                        case 4 -> "M4 0V8";
                        default -> "M0 4H8M4 0V8";
                    },
                    "stroke",
                    "#ffffff",
                    "stroke-width",
                    "1.4",
                    "fill",
                    "none");
            close("pattern");
        }
        return close("defs");
    }

    private String hatch(int strand) {
        return id + "-hatch-" + strand;
    }

    static String escaped(String words) {
        return Html.of(words.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " ")).value();
    }

    /**
     * The finished picture.
     *
     * @param box the part of the sheet that is seen
     * @param before elements that come before what was drawn
     */
    String finish(String box, String attributes, String before) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + box + "\" " + attributes + " font-family=\""
                + FONTS + "\" font-size=\"" + letters() + "\">" + before + svg + "</svg>";
    }
}
