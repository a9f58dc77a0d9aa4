package ca.liaison.store;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;

/** What tests of other rooms need from this one: a store of their own, with our codecs. */
public final class StoreForTests implements AutoCloseable {

    private final EmbeddedStore embedded;
    private final MongoClient client;

    private StoreForTests(EmbeddedStore embedded) {
        this.embedded = embedded;
        this.client = Clients.embedded(embedded.address());
    }

    public static StoreForTests inMemory() {
        return new StoreForTests(EmbeddedStore.inMemory());
    }

    public static StoreForTests in(Path folder) {
        return new StoreForTests(EmbeddedStore.in(folder));
    }

    /** For a portal that is to work on it. */
    public String address(String database) {
        return embedded.address().replace("/?", "/" + database + "?");
    }

    public MongoClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        embedded.close();
    }
}
