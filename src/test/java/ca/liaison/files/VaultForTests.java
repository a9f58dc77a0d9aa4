package ca.liaison.files;

import ca.liaison.store.Shelves;
import java.time.Clock;

/** The vault as the container makes it, for tests of this and other rooms. */
public final class VaultForTests {

    private VaultForTests() {
    }

    public static Vault on(Shelves shelves, Clock clock) {
        return new Vault(shelves, new Chunks(shelves), new Uploads(shelves, clock), clock);
    }
}
