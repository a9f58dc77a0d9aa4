package ca.liaison.publications;

import static java.util.Objects.requireNonNull;

import ca.liaison.files.Digest;
import java.util.List;

/**
 * One file of a publication: in one language and one format.
 *
 * @param file the bytes
 * @param name as the reader downloads it
 * @param language ISO 639-1, null where nobody said and the text does not tell
 * @param length in bytes
 * @param within the file this one was found in (the message of an attachment, the archive of an entry), null for a file
 *     that was handed in
 * @param pages pages, slides or sheets; 0 where nothing could be read
 * @param characters of text
 * @param text the extracted text, null where there is none
 * @param warnings codes of what the reader should know, for example NO_TEXT
 * @param problem why the file could not be read to its end, null where it was
 */
public record Edition(
        Digest file,
        String name,
        String language,
        String mediaType,
        Long length,
        Digest within,
        Integer pages,
        Long characters,
        Digest text,
        List<String> warnings,
        String problem) {

    public Edition {
        requireNonNull(file, "file");
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    public boolean isAttachment() {
        return within != null;
    }

    public boolean hasText() {
        return text != null;
    }
}
