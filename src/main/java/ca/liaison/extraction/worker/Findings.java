package ca.liaison.extraction.worker;

import ca.liaison.extraction.Facts;
import ca.liaison.extraction.OutlineEntry;
import ca.liaison.extraction.Warning;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What becomes known of a file while it is read. */
final class Findings {

    private static final int LONGEST_TITLE = 500;
    private static final int MOST_AUTHORS = 50;
    private static final int LONGEST_OUTLINE = 2_000;

    private final Set<String> authors = new LinkedHashSet<>();
    private final List<OutlineEntry> outline = new ArrayList<>();
    private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    private String mediaType;
    private String title;
    private Instant created;
    private Instant modified;
    private String language;
    private boolean ownOutline;

    void mediaType(String type) {
        mediaType = type;
    }

    String mediaType() {
        return mediaType;
    }

    /** The first title that says something stays. */
    void title(String found) {
        if (title == null) {
            title = Clean.line(found, LONGEST_TITLE);
        }
    }

    void author(String found) {
        var clean = Clean.line(found, LONGEST_TITLE);
        if (clean != null && authors.size() < MOST_AUTHORS) {
            authors.add(clean);
        }
    }

    void created(Instant found) {
        created = found;
    }

    void modified(Instant found) {
        modified = found;
    }

    void language(String found) {
        language = found;
    }

    void warn(Warning warning) {
        warnings.add(warning);
    }

    /** The file has an outline of its own: headings found in the text no longer make one. */
    void ownOutline() {
        ownOutline = true;
        outline.clear();
    }

    void heading(String text, int level, int page) {
        if (!ownOutline) {
            outline(text, level, page);
        }
    }

    void outline(String text, int level, int page) {
        var clean = Clean.line(text, LONGEST_TITLE);
        if (clean == null) {
            return;
        }
        if (outline.size() < LONGEST_OUTLINE) {
            outline.add(new OutlineEntry(clean, level, page));
        } else {
            warn(Warning.TRUNCATED);
        }
    }

    /** ISO 8601 as office formats write it, with or without a zone; anything else is nothing. */
    static Instant instant(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var tidy = text.strip();
            return tidy.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(tidy).toInstant()
                    : LocalDateTime.parse(tidy).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    Facts facts(int pages, long chars) {
        return new Facts(
                mediaType,
                title,
                List.copyOf(authors),
                created,
                modified,
                language,
                pages,
                chars,
                outline,
                List.copyOf(warnings));
    }
}
