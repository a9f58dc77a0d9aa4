package ca.liaison.extraction.worker.reading;

import ca.liaison.extraction.Facts;
import ca.liaison.extraction.OutlineEntry;
import ca.liaison.extraction.TextWarning;
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
public final class FileFindings {

    private static final int LONGEST_TITLE = 500;
    private static final int MOST_AUTHORS = 50;
    private static final int LONGEST_OUTLINE = 2_000;

    private final Set<String> authors = new LinkedHashSet<>();
    private final List<OutlineEntry> outline = new ArrayList<>();
    private final Set<TextWarning> warnings = EnumSet.noneOf(TextWarning.class);
    private String mediaType;
    private String title;
    private Instant created;
    private Instant modified;
    private String language;
    private boolean ownOutline;

    public void mediaType(String type) {
        mediaType = type;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The first title that says something stays. */
    public void title(String found) {
        if (title == null) {
            title = Clean.line(found, LONGEST_TITLE);
        }
    }

    public void author(String found) {
        var clean = Clean.line(found, LONGEST_TITLE);
        if (clean != null && authors.size() < MOST_AUTHORS) {
            authors.add(clean);
        }
    }

    public void created(Instant found) {
        created = found;
    }

    public void modified(Instant found) {
        modified = found;
    }

    void language(String found) {
        language = found;
    }

    public void warn(TextWarning warning) {
        warnings.add(warning);
    }

    /** The file has an outline of its own: headings found in the text no longer make one. */
    public void ownOutline() {
        ownOutline = true;
        outline.clear();
    }

    void heading(String text, int level, int page) {
        if (!ownOutline) {
            outline(text, level, page);
        }
    }

    public void outline(String text, int level, int page) {
        var clean = Clean.line(text, LONGEST_TITLE);
        if (clean == null) {
            return;
        }
        if (outline.size() < LONGEST_OUTLINE) {
            outline.add(new OutlineEntry(clean, level, page));
        } else {
            warn(TextWarning.TRUNCATED);
        }
    }

    /** ISO 8601 as office formats write it, with or without a zone; anything else is nothing. */
    public static Instant instant(String text) {
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

    public Facts facts(int pages, long chars) {
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
