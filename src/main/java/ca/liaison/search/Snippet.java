package ca.liaison.search;

/** Cuts a highlighted sentence to what fits under a title. Tables and slides have sentences as long as the page. */
final class Snippet {

    private static final String OPEN = "<mark>";
    private static final String CLOSE = "</mark>";
    private static final int BEFORE = 80;
    private static final int LENGTH = 280;

    private Snippet() {
    }

    /** The input is escaped HTML with balanced marks, and so is the output. */
    static String of(String html) {
        var text = html.replaceAll("\\s+", " ").strip();
        if (text.length() <= LENGTH) {
            return text;
        }
        int mark = Math.max(0, text.indexOf(OPEN));
        int start = mark <= BEFORE ? 0 : afterSpace(text, mark - BEFORE, mark);
        int end = Math.min(text.length(), start + LENGTH);
        end = end == text.length() ? end : beforeSpace(text, end, start);
        var cut = text.substring(start, end);
        if (cut.lastIndexOf(OPEN) > cut.lastIndexOf(CLOSE)) {
            int close = text.indexOf(CLOSE, end);
            end = close - end < LENGTH ? close + CLOSE.length() : end;
            cut = close >= 0 && end > close ? text.substring(start, end) : cut + CLOSE;
        }
        return (start > 0 ? "… " : "") + cut.strip() + (end < text.length() ? " …" : "");
    }

    /** A space is never inside a tag or an entity, so cutting at one is safe. Without any, start at the mark itself. */
    private static int afterSpace(String text, int from, int mark) {
        int space = text.indexOf(' ', from);
        return space < 0 || space >= mark ? mark : space + 1;
    }

    private static int beforeSpace(String text, int end, int start) {
        int space = text.lastIndexOf(' ', end);
        if (space > start) {
            return space;
        }
        return wholeCharacters(text, end);
    }

    /** One word longer than a snippet: step back out of a tag, an entity or a surrogate pair. */
    private static int wholeCharacters(String text, int end) {
        int tag = text.lastIndexOf('<', end - 1);
        if (tag >= 0 && text.indexOf('>', tag) >= end) {
            end = tag;
        }
        int entity = text.lastIndexOf('&', end - 1);
        if (entity >= 0 && text.indexOf(';', entity) >= end && end - entity < 10) {
            end = entity;
        }
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
