package ca.liaison.accounts;

import ca.liaison.mail.Envelope;
import ca.liaison.start.DataFolder;
import java.nio.file.Path;
import java.util.Optional;

/** What is sealed in tests is sealed as everywhere, under a key that every test knows. */
public final class SealingForTests {

    private SealingForTests() {}

    public static Envelope envelope() {
        return sealing();
    }

    public static Sealing sealing() {
        return new Sealing(
                new SealingKey(Optional.of("A".repeat(43) + "="), DataFolder.at(Path.of("target", "nowhere"))));
    }
}
