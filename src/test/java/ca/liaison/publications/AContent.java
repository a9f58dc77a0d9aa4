package ca.liaison.publications;

import ca.liaison.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small {@code content} folder with a vocabulary of its own. */
public final class AContent {

    private static final String GOOD = """
            {"kind": "study", "language": "en", "title": {"en": "Burglary", "fr": "Introductions par effraction"},
             "summary": {"en": "About burglary.", "fr": "Sur les introductions par effraction."}, "published": "2026-01-15", "organization": "police",
             "topics": ["theft"], "countries": ["CA"], "marking": {"category": "UNCLASSIFIED", "tlp": "CLEAR"}, "state": "PUBLISHED"}
            """;

    private final Path root;

    private AContent(Path root) {
        this.root = root;
    }

    public static AContent in(Path root) {
        var content = new AContent(root);
        content.write(
                "vocabulary/topics.json", "[{\"id\": \"theft\", \"label\": {\"en\": \"Theft\", \"fr\": \"Vol\"}}]");
        content.write(
                "vocabulary/organizations.json",
                "[{\"id\": \"police\", \"label\": {\"en\": \"Police\", \"fr\": \"Police\"}, \"country\": \"CA\"}]");
        content.write("vocabulary/thesaurus.json", "[]");
        return content;
    }

    public Path root() {
        return root;
    }

    public Vocabulary vocabulary() {
        return new Vocabulary(root);
    }

    /** Metadata without a fault. */
    public static String metadata() {
        return GOOD;
    }

    /** A folder without a fault. */
    public AContent folder(String name) {
        return write("publications/" + name + "/publication.json", GOOD)
                .write("publications/" + name + "/report-fr.txt", "Un rapport");
    }

    public AContent write(String file, String words) {
        try {
            var path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, words);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
