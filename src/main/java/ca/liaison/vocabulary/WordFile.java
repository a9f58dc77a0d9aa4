package ca.liaison.vocabulary;

import ca.liaison.GuardedFolder;
import ca.liaison.json.Json;
import ca.liaison.start.CannotStart;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The files of words: the application brings them along, and one of the same name in {@code content/vocabulary} takes
 * its place.
 */
final class WordFile {

    private WordFile() {}

    static <T> T read(Path content, String name, Class<T> type) {
        try (var words = open(new GuardedFolder(content), name)) {
            return Json.mapper().readValue(words, type);
        } catch (IOException e) {
            throw new CannotStart("The vocabulary " + name
                    + " cannot be read, or is not as documented in content/README.md: " + CannotStart.words(e) + ".");
        }
    }

    private static InputStream open(GuardedFolder content, String name) throws IOException {
        try {
            return content.open("vocabulary", name);
        } catch (NoSuchFileException e) {
            return brought(name); // there need not be one
        }
    }

    private static InputStream brought(String name) throws IOException {
        var words = WordFile.class.getResourceAsStream("/vocabulary/" + name);
        if (words == null) {
            throw new FileNotFoundException(name);
        }
        return words;
    }
}
