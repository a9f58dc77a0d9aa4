package ca.liaison.publications.editing;

import ca.liaison.json.Json;
import ca.liaison.json.Misread;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.MetadataDraft;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads metadata that somebody wrote as JSON, and says where it cannot be understood. */
public final class Drafts {

    private Drafts() {}

    /**
     * @throws InvalidMetadata naming the field, or the line and column
     * @throws IOException of the source
     */
    public static MetadataDraft read(InputStream json) throws IOException {
        return read(json, MetadataDraft.class);
    }

    public static <T> T read(InputStream json, Class<T> type) throws IOException {
        try {
            return Json.read(json, type, "metadata");
        } catch (Misread e) {
            throw new InvalidMetadata(List.of(e.complaint()));
        }
    }
}
