package ca.liaison.extraction.worker.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Copies RTF (version 1.9.1) for a reader that knows neither pages nor notes nor deletions: page breaks and the ends of
 * notes become characters of the private use area, what was deleted is left out.
 */
final class RtfMarking {

    static final char PAGE = '\ue00c';
    /** A page begins here unless one has just begun. */
    static final char PAGE_IF_NEEDED = '\ue00d';

    static final char NOTE = '\ue00e';
    static final char NOTE_END = '\ue00f';

    private static final int DEEPEST = 5_000;
    private static final int LONGEST_WORD = 40;
    private static final Set<String> NOTES = Set.of("footnote", "annotation");
    /** Who wrote a comment, when, and where it begins. */
    private static final Set<String> DROPPED =
            Set.of("atnid", "atnauthor", "atndate", "atntime", "atnref", "atnparent", "atnicn", "atrfstart", "atrfend");
    /** Groups whose properties are not those of any text. */
    private static final Set<String> TABLES =
            Set.of("stylesheet", "fonttbl", "colortbl", "info", "listtable", "pict", "header", "footer");

    private static final class Group {
        boolean deleted;
        boolean dropped;
        boolean table;
        boolean note;
    }

    private final InputStream in;
    private final OutputStream out;
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group group = new Group();
    private int next = -2;
    private boolean star;
    private boolean section;
    private boolean body;

    RtfMarking(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    void run() throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                default -> text(c);
            }
        }
    }

    private int read() throws IOException {
        int c = next == -2 ? in.read() : next;
        next = -2;
        return c;
    }

    private int peek() throws IOException {
        if (next == -2) {
            next = in.read();
        }
        return next;
    }

    private void open() throws IOException {
        if (groups.size() < DEEPEST) {
            groups.push(group);
            var inner = new Group();
            inner.deleted = group.deleted;
            inner.dropped = group.dropped;
            inner.table = group.table;
            group = inner;
        }
        write("{");
    }

    private void close() throws IOException {
        if (group.note) {
            mark(NOTE_END);
        }
        write("}");
        group = groups.isEmpty() ? group : groups.pop();
    }

    /** The reader takes words before the first paragraph's properties for some of the file's, so it is given some. */
    private void text(int c) throws IOException {
        if (!body && c > ' ' && groups.size() == 1) {
            body = true;
            write("\\pard ");
        }
        if (!group.dropped && (!group.deleted || c == '\r' || c == '\n')) {
            out.write(c);
        }
    }

    private void control() throws IOException {
        int c = peek();
        if (c < 0 || !isLetter(c)) {
            symbol();
            return;
        }
        var word = new StringBuilder();
        while (isLetter(peek()) && word.length() < LONGEST_WORD) {
            word.append((char) read());
        }
        var number = new StringBuilder();
        while ((peek() == '-' && number.isEmpty() || peek() >= '0' && peek() <= '9') && number.length() < 11) {
            number.append((char) read());
        }
        var space = peek() == ' ' ? String.valueOf((char) read()) : "";
        control(word.toString(), number.toString(), space);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** A character by its code, an escaped brace, the sign of a group that old readers may skip. */
    private void symbol() throws IOException {
        int c = read();
        if (c == '*') {
            star = true;
            return;
        }
        var whole = new StringBuilder("\\");
        if (c >= 0) {
            whole.append((char) c);
        }
        for (int i = 0; c == '\'' && i < 2 && peek() >= 0; i++) {
            whole.append((char) read());
        }
        if (!group.deleted) {
            write(whole.toString());
        }
    }

    private void control(String word, String number, String space) throws IOException {
        var starred = star;
        star = false;
        if (NOTES.contains(word)) {
            group.note = true;
            mark(NOTE);
            return;
        }
        group.dropped |= DROPPED.contains(word);
        group.table |= starred || TABLES.contains(word.replaceFirst("(?<=header|footer)[lrf]$", ""));
        write((starred ? "\\*" : ""));
        switch (word) {
            case "deleted" -> group.deleted = !number.equals("0");
            case "plain" -> group.deleted = false;
            case "page" -> mark(PAGE);
            case "pagebb" -> mark(number.equals("0") ? 0 : PAGE_IF_NEEDED);
            case "sect" -> section = true;
            case "sbknone", "sbkcol" -> section = false;
            case "pard" -> {
                body |= groups.size() == 1;
                endSection();
            }
            default -> {}
        }
        if (!(group.deleted && (word.equals("u") || word.equals("tab") || word.equals("line")))) {
            write("\\" + word + number + space);
        }
        if (word.equals("bin")) {
            copy(number);
        }
    }

    /** The next section says how it begins before it says anything else. */
    private void endSection() throws IOException {
        if (section && !group.table) {
            section = false;
            mark(PAGE);
        }
    }

    private void mark(int mark) throws IOException {
        if (mark != 0 && !group.table) {
            write("{\\uc1\\u" + (mark - 65_536) + "?}");
        }
    }

    private void copy(String number) throws IOException {
        for (long left = number.matches("\\d{1,10}") ? Long.parseLong(number) : 0; left > 0 && peek() >= 0; left--) {
            int c = read();
            if (!group.dropped) {
                out.write(c);
            }
        }
    }

    private void write(String ascii) throws IOException {
        if (!group.dropped) {
            out.write(ascii.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
