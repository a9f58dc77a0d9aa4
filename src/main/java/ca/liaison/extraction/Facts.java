package ca.liaison.extraction;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file says about itself. {@code mediaType} comes from the bytes, the name is only a hint; {@code language} is
 * an ISO 639-1 code, null when the text is too short to tell; {@code pages} are pages, slides or sheets, 1 where the
 * format has none. Everything but the media type may be absent (null or empty).
 */
public record Facts(
        String mediaType,
        String title,
        List<String> authors,
        Instant created,
        Instant modified,
        String language,
        int pages,
        long chars,
        List<OutlineEntry> outline,
        List<TextWarning> warnings) {

    public Facts {
        authors = authors == null ? List.of() : List.copyOf(authors);
        outline = outline == null ? List.of() : List.copyOf(outline);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** Nothing is known yet but, perhaps, the type. */
    public static Facts of(String mediaType) {
        return new Facts(mediaType, null, List.of(), null, null, null, 0, 0, List.of(), List.of());
    }

    /** The same with what was noticed besides. */
    public Facts with(List<TextWarning> more) {
        return more.isEmpty()
                ? this
                : new Facts(
                        mediaType,
                        title,
                        authors,
                        created,
                        modified,
                        language,
                        pages,
                        chars,
                        outline,
                        Stream.concat(warnings.stream(), more.stream())
                                .distinct()
                                .toList());
    }
}
