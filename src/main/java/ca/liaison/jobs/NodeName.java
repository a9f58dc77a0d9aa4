package ca.liaison.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The name of this machine, which it keeps from start to start: what it held when it died can so be told from what another node works on. */
@ApplicationScoped
public class NodeName {

    private final String value;

    /** @param data the folder of everything kept on this machine */
    @Inject
    public NodeName(@ConfigProperty(name = "LIAISON_DATA") Path data) {
        try {
            var file = Files.createDirectories(data).resolve("node");
            if (Files.notExists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            value = Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("The data folder " + data + " cannot be used", e);
        }
    }

    public String value() {
        return value;
    }
}
