package ca.liaison.publications.ingestion;

import ca.liaison.jobs.NodeName;
import ca.liaison.start.DataFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * This machine, under a name that it keeps from start to start: what it held when it died can so be told from what
 * another node works on.
 */
@ApplicationScoped
class Node {

    private final String name;
    private final Path scratch;

    @Inject
    Node(DataFolder data) {
        scratch = data.folder("scratch", "ingestion");
        name = new NodeName(data).value();
        try {
            try (var left = Files.list(scratch)) {
                for (var old : left.toList()) {
                    Files.delete(old);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + scratch + " cannot be emptied", e);
        }
    }

    String name() {
        return name;
    }

    /** A new file where work in progress lies, which is emptied at every start. */
    Path file() throws IOException {
        return Files.createTempFile(scratch, "file", "");
    }
}
