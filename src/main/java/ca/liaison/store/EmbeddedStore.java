package ca.liaison.store;

import ca.liaison.start.CannotStart;
import ca.liaison.start.OwnersOnly;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB of our own inside this process, for evaluation and tests: one file, one node, reachable from this process
 * only.
 */
final class EmbeddedStore implements AutoCloseable {

    // It logs every connection, and with every refused command the whole document. The driver gets these errors anyway.
    // Kept in a field, or the level is lost.
    private static final Logger CHATTER = Logger.getLogger("de.bwaldvogel.mongo");
    private static final int CONNECTIONS_AT_ONCE = 16;

    private final EmbeddedBackend backend;
    private final MongoServer server;
    private final String secret;
    private final Upkeep upkeep;

    static {
        CHATTER.setLevel(Level.OFF);
    }

    private EmbeddedStore(EmbeddedBackend backend, Upkeep upkeep) {
        this.backend = backend;
        this.server = new MongoServer(backend);
        this.secret = backend.secret();
        this.upkeep = upkeep;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, CONNECTIONS_AT_ONCE);
    }

    /** Nothing of it outlives the process. */
    static EmbeddedStore inMemory() {
        return new EmbeddedStore(new EmbeddedBackend(() -> MVStore.open(null), Clock.systemUTC()), Upkeep.NONE);
    }

    /** Refuses when another process uses the same folder. */
    static EmbeddedStore in(Path folder) {
        var file = folder.resolve("portal.mv");
        try {
            OwnersOnly.makeFolder(folder);
            OwnersOnly.makeFile(file);
        } catch (IOException e) {
            throw new CannotStart("The embedded store " + file + " cannot be made: " + CannotStart.words(e) + ".");
        }
        return of(file.toString());
    }

    static EmbeddedStore of(String file) {
        try {
            var backend = new EmbeddedBackend(() -> open(file), Clock.systemUTC());
            return new EmbeddedStore(backend, Upkeep.of(backend));
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? new StoreInUse(file)
                    : new CannotStart(
                            "The embedded store " + file + " cannot be opened (MVStore error " + e.getErrorCode()
                                    + "). Put its last copy in its place, or give the portal another LIAISON_DATA.");
        }
    }

    /**
     * No commit but ours: one in the middle of a command could keep an index entry without its document. Small pages,
     * because every commit writes whole pages.
     */
    private static MVStore open(String file) {
        var store = new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(4096)
                .cacheSize(16)
                .open();
        store.setRetentionTime((int) Upkeep.RETENTION.toMillis());
        return store;
    }

    /** Where a driver connects, and the secret that lets it in: not for any log. */
    String address() {
        return "mongodb://" + Doorkeeper.USER + ":" + secret + "@"
                + server.getLocalAddress().getAddress().getHostAddress() + ":"
                + server.getLocalAddress().getPort() + "/?authMechanism=PLAIN&authSource=$external";
    }

    Optional<Milestone> reached() {
        return backend.sync();
    }

    void noteIn(MilestoneFiles files) {
        backend.sync().ifPresent(files::note);
        upkeep.noteIn(files);
    }

    @Override
    public void close() {
        upkeep.close();
        server.shutdownNow();
    }
}
