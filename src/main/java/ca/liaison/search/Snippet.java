package ca.liaison.search;

import java.util.List;

/** The part of a text where most of what was asked stands together, as HTML in which only {@code <mark>} is markup. */
final class Snippet {

    private static final int LENGTH = 240;
    private static final int BEFORE = 60;

    private final String text;
    private final List<Span> spans;

    /** Where something that was asked stands in the text, and which of the things asked it is. */
    record Span(int start, int end, int asked) {}

    /** The spans in their order, without overlaps. */
    Snippet(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    /** The whole text instead of a part of it. */
    String whole() {
        return html(0, text.length());
    }

    String html() {
        int best = best();
        int start = best < 0
                ? 0
                : spaceAfter(spans.get(best).start() - BEFORE, spans.get(best).start());
        int least = best < 0 ? 0 : spans.get(best).end();
        int end = spaceBefore(start + LENGTH, Math.max(start, least));
        return (start > 0 ? "… " : "")
                + html(start, end).strip()
                + (end < text.stripTrailing().length() ? " …" : "");
    }

    private String html(int start, int end) {
        var html = new StringBuilder();
        int at = start;
        for (var span : spans) {
            if (span.start() >= start && span.end() <= end) {
                escape(at, span.start(), html);
                html.append("<mark>");
                escape(span.start(), span.end(), html);
                html.append("</mark>");
                at = span.end();
            }
        }
        escape(at, end, html);
        return html.toString();
    }

    /** The first of the spans that have the most different things close after them. */
    private int best() {
        int best = -1;
        long most = 0;
        for (int i = 0; i < spans.size(); i++) {
            int from = i;
            int last = spans.get(i).start() + LENGTH - BEFORE;
            long different = spans.stream()
                    .skip(from)
                    .takeWhile(span -> span.end() <= last)
                    .mapToInt(Span::asked)
                    .distinct()
                    .count();
            if (different > most || best < 0) {
                best = i;
                most = different;
            }
        }
        return best;
    }

    private int spaceAfter(int from, int notAfter) {
        if (from <= 0) {
            return 0;
        }
        for (int i = from; i < notAfter; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return notAfter;
    }

    private int spaceBefore(int to, int notBefore) {
        if (to >= text.length()) {
            return text.length();
        }
        for (int i = to; i > notBefore; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        int end = Math.max(to, notBefore);
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private void escape(int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> append(c, html);
            }
        }
    }

    private static void append(char c, StringBuilder html) {
        if (!Character.isWhitespace(c)) {
            html.append(c);
        } else if (html.length() > 0 && html.charAt(html.length() - 1) != ' ') {
            html.append(' ');
        }
    }
}
