package ca.liaison.files;

import ca.liaison.start.DataFolder;
import ca.liaison.store.Shelves;
import ca.liaison.testing.Fork;
import java.nio.file.Path;
import java.time.Clock;

/** The vault as the container makes it, for tests of this and other rooms. */
public final class VaultForTests {

    static final Path DATA = Fork.folder("vault-for-tests");

    private VaultForTests() {}

    public static Vault on(Shelves shelves, Clock clock) {
        return new Vault(shelves, new Chunks(shelves), new Uploads(shelves, clock), marks(clock), clock);
    }

    /** Always in the same folder, as those of one machine. */
    static Marks marks(Clock clock) {
        return new Marks(DataFolder.at(DATA), clock);
    }
}
