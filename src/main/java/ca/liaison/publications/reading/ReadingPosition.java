package ca.liaison.publications.reading;

import ca.liaison.files.Digest;
import ca.liaison.publications.browsing.SearchAddress;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A place in a publication, as its address says it.
 *
 * @param file which of the files, empty for the one in the reader's language
 * @param page page, slide or sheet, from 1; 0 where none was asked for
 * @param part of a long page, from 1; 0 where none was asked for
 * @param q the words to mark, may be empty
 */
record ReadingPosition(Optional<Digest> file, int page, int part, String q) {

    private static final int LONGEST = 1_000;

    static ReadingPosition of(MultivaluedMap<String, String> parameters) {
        var q = Optional.ofNullable(parameters.getFirst("q")).orElse("").strip();
        return new ReadingPosition(
                digest(parameters.getFirst("file")),
                number(parameters.getFirst("page")),
                number(parameters.getFirst("part")),
                q.length() > LONGEST ? q.substring(0, LONGEST) : q);
    }

    ReadingPosition at(Digest file, int page, int part) {
        return new ReadingPosition(Optional.of(file), page, part, q);
    }

    /** Whether nothing in particular was asked for: then this is the publication's own address. */
    boolean isWhole() {
        return file.isEmpty() && page == 0 && part == 0 && q.isEmpty();
    }

    String query() {
        var parts = new ArrayList<String>();
        if (!q.isEmpty()) {
            parts.add("q=" + SearchAddress.encoded(q));
        }
        file.ifPresent(digest -> parts.add("file=" + digest.value()));
        if (page > 0) {
            parts.add("page=" + page);
        }
        if (part > 1) {
            parts.add("part=" + part);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static Optional<Digest> digest(String text) {
        try {
            return Optional.ofNullable(text).map(Digest::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        try {
            return text == null ? 0 : Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
