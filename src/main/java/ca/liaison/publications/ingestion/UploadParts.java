package ca.liaison.publications.ingestion;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form with files brought: the words by the name of their field, and the files. */
record UploadParts(Map<String, List<String>> fields, List<EntityPart> files) {

    private static final String FILE = "file";
    private static final String METADATA = "metadata";
    private static final int LONGEST_FIELD = 100_000;

    static UploadParts of(List<EntityPart> parts) throws IOException {
        var fields = new LinkedHashMap<String, List<String>>();
        var files = new ArrayList<EntityPart>();
        for (var part : parts) {
            if (!part.getName().equals(FILE)) {
                if (!part.getName().equals(METADATA)) {
                    fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                            .add(words(part));
                }
            } else if (!isNoneChosen(part)) {
                files.add(part);
            }
        }
        return new UploadParts(fields, files);
    }

    /** A browser sends a part without a name where nobody chose a file. */
    private static boolean isNoneChosen(EntityPart part) {
        return part.getFileName().map(String::isBlank).orElse(false);
    }

    private static String words(EntityPart part) throws IOException {
        try (var bytes = part.getContent()) {
            return new String(bytes.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
        }
    }
}
