package ca.liaison.publications;

import ca.liaison.Complaint;
import ca.liaison.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;

/** Reads metadata that somebody wrote as JSON, and says where it cannot be understood. */
public final class Drafts {

    private static final String WHOLE = "metadata";

    private Drafts() {
    }

    /**
     * @throws InvalidMetadata naming the field, or the line and column
     * @throws IOException of the source
     */
    public static MetadataDraft read(InputStream json) throws IOException {
        return read(json, MetadataDraft.class);
    }

    static <T> T read(InputStream json, Class<T> type) throws IOException {
        try {
            var written = Json.mapper().readValue(json, type);
            if (written == null) {
                throw new InvalidMetadata(List.of(Complaint.of(WHOLE, "publications.metadata.missing")));
            }
            return written;
        } catch (JsonProcessingException e) {
            throw new InvalidMetadata(List.of(complaint(e)));
        }
    }

    private static Complaint complaint(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Complaint.of(field(unknown), "publications.metadata.unknownField");
        }
        if (e instanceof MismatchedInputException mismatched && !mismatched.getPath().isEmpty()) {
            return Complaint.of(field(mismatched), "publications.metadata.wrongShape");
        }
        var at = e.getLocation();
        return Complaint.of(WHOLE, "publications.metadata.notJson", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    }

    /** {@code title.en}, {@code topics[2]}. */
    private static String field(JsonMappingException e) {
        return e.getPath().stream().map(Drafts::step).collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static String step(Reference step) {
        return step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName();
    }
}
