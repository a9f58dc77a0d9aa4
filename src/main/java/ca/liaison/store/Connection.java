package ca.liaison.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;

/** The client, and the embedded store behind it where there is one: opened together, closed in the right order. */
class Connection implements AutoCloseable {

    private static final String DATABASE = "liaison";

    private final StoreSettings settings;
    private final EmbeddedStore embedded;
    private final MongoClient client;
    private final SignsOfLife signs;

    Connection(StoreSettings settings, EmbeddedStore embedded, MongoClient client) {
        this.settings = settings;
        this.embedded = embedded;
        this.client = client;
        this.signs = new SignsOfLife(database().getCollection("signs-of-life"));
    }

    static Connection open(StoreSettings settings) {
        if (settings.mongodb().isPresent()) {
            return new Connection(
                    settings, null, Clients.production(settings.mongodb().get()));
        }
        var embedded = EmbeddedStore.in(settings.folder());
        return new Connection(settings, embedded, Clients.embedded(embedded.address()));
    }

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return client.getDatabase(settings.database(DATABASE));
    }

    /**
     * How far the store has come; nothing where it knows nothing of its own past.
     *
     * @param known how far it is said to have come
     */
    Optional<Milestone> reached(Optional<Milestone> known) {
        return isEmbedded() ? embedded.reached() : signs.reached(known);
    }

    void noteIn(MilestoneFiles files) {
        if (isEmbedded()) {
            embedded.noteIn(files);
        } else {
            signs.noteIn(files);
        }
    }

    boolean isEmbedded() {
        return embedded != null;
    }

    /** For the log: hosts, never the address itself, which may hold a password. */
    String describe() {
        return isEmbedded()
                ? "Embedded evaluation store in " + settings.folder()
                        + ": for one node, to try the portal. Set MONGODB_URI for real use."
                : "MongoDB on " + settings.mongodb().orElseThrow().getHosts();
    }

    @Override
    public void close() {
        signs.close();
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
