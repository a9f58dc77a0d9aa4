package ca.liaison.store;

import com.mongodb.client.MongoClient;

/** The client, and the embedded store behind it where there is one: opened together, closed in the right order. */
class Connection implements AutoCloseable {

    private final StoreSettings settings;
    private final EmbeddedStore embedded;
    private final MongoClient client;

    Connection(StoreSettings settings, EmbeddedStore embedded, MongoClient client) {
        this.settings = settings;
        this.embedded = embedded;
        this.client = client;
    }

    static Connection open(StoreSettings settings) {
        if (settings.mongodb().isPresent()) {
            return new Connection(settings, null, Clients.production(settings.mongodb().get()));
        }
        var embedded = EmbeddedStore.in(settings.folder());
        return new Connection(settings, embedded, Clients.embedded(embedded.address()));
    }

    MongoClient client() {
        return client;
    }

    boolean isEmbedded() {
        return embedded != null;
    }

    /** For the log: hosts, never the address itself, which may hold a password. */
    String describe() {
        return isEmbedded()
                ? "Embedded evaluation store in " + settings.folder() + ": for one node, to try the portal. Set MONGODB_URI for real use."
                : "MongoDB on " + settings.mongodb().orElseThrow().getHosts();
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
