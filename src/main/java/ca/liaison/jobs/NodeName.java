package ca.liaison.jobs;

import ca.liaison.start.DataFolder;
import ca.liaison.start.OwnersOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;

/**
 * The name of this machine, which it keeps from start to start: what it held when it died can so be told from what
 * another node works on.
 */
@ApplicationScoped
public class NodeName {

    private final String value;

    @Inject
    public NodeName(DataFolder data) {
        var file = data.file("node");
        try {
            if (Files.notExists(file)) {
                Files.writeString(OwnersOnly.makeFile(file), UUID.randomUUID().toString());
            }
            value = Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be used", e);
        }
    }

    public String value() {
        return value;
    }
}
