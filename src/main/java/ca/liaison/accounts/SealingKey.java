package ca.liaison.accounts;

import ca.liaison.start.CannotStart;
import ca.liaison.start.DataFolder;
import ca.liaison.start.Stage;
import ca.liaison.start.StartStep;
import ca.liaison.start.StartsIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that secrets are sealed under: 256 bits from the configuration, or a file that is made once in the data
 * folder and that only its owner may read.
 */
@ApplicationScoped
@StartsIn(Stage.BASICS)
public class SealingKey implements StartStep {

    private static final String NAME = "LIAISON_SEALING_KEY";
    private static final int LENGTH = 32;

    private final byte[] bytes;

    @Inject
    public SealingKey(@ConfigProperty(name = NAME) Optional<String> configured, DataFolder data) {
        var given = configured.filter(text -> !text.isBlank());
        this.bytes = given.isPresent() ? decoded(given.get(), NAME) : kept(data.file("sealing.key"));
    }

    /** That it was made is all. */
    @Override
    public void take() {}

    byte[] bytes() {
        return bytes.clone();
    }

    private static byte[] kept(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return decoded(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new CannotStart("The key " + file + " can be neither read nor made: " + CannotStart.words(e) + ".");
        }
    }

    /**
     * Whole and on the disk before it has its name: half a key would be one that opens nothing. Temporary files are
     * their owner's only.
     */
    private static void make(Path file) throws IOException {
        var fresh = Files.createTempFile(file.getParent(), "sealing", ".new");
        Files.writeString(fresh, Base64.getEncoder().encodeToString(Secrets.bytes(LENGTH)));
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] decoded(String text, String from) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // told below, without the text: it may be most of a key
        }
        throw new CannotStart(
                from + " has to be " + LENGTH + " bytes as base64 (openssl rand -base64 " + LENGTH + ").");
    }
}
