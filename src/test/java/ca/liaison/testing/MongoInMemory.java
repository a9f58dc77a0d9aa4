package ca.liaison.testing;

import ca.liaison.store.Shelves;
import ca.liaison.store.StoreForTests;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A store in memory for one test class, empty before every test. Hold it in a static field with
 * {@code @RegisterExtension}.
 */
public final class MongoInMemory implements BeforeEachCallback, AfterAllCallback {

    private final StoreForTests store = StoreForTests.inMemory();

    public MongoDatabase database() {
        return store.client().getDatabase("test");
    }

    public Shelves shelves() {
        return new Shelves(database());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        database().drop();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        store.close();
    }
}
