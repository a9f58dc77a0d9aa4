package ca.liaison.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Answers commands out of one MVStore. Every command that may change something is committed before its reply goes out.
 * When the disk fails, MVStore closes itself; the commands of that moment are refused, and the file is opened again as
 * soon as that works.
 */
class EmbeddedBackend extends AbstractMongoBackend {

    private static final Logger LOG = System.getLogger(EmbeddedBackend.class.getName());
    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "killcursors",
            "listcollections",
            "listindexes",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "endsessions",
            "serverstatus",
            "dbstats",
            "collstats",
            "getlasterror",
            "whatsmyuri",
            "connectionstatus",
            "getlog",
            "hostinfo");
    private static final Duration BETWEEN_REOPENINGS = Duration.ofSeconds(1);

    private final Supplier<MVStore> opening;
    private final Doorkeeper door = new Doorkeeper();
    private final SharedCommit commits = new SharedCommit(this::commit);
    private volatile MVStore store;
    private volatile UUID identity;
    private Instant nextReopening = Instant.MIN;

    EmbeddedBackend(Supplier<MVStore> opening, Clock clock) {
        super(clock);
        this.opening = opening;
        open();
    }

    private void open() {
        store = opening.get();
        identity = identity(store);
        store.getMapNames().stream()
                .filter(map -> map.startsWith("databases."))
                .map(map -> map.split("\\.")[1])
                .distinct()
                .forEach(this::resolveDatabase);
    }

    /** Which store this is: made with it, and kept in it. */
    private static UUID identity(MVStore store) {
        MVMap<String, String> itself = store.openMap("liaison.itself");
        var known = itself.get("identity");
        if (known == null) {
            known = UUID.randomUUID().toString();
            itself.put("identity", known);
            store.commit();
        }
        return UUID.fromString(known);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new EmbeddedDatabases(store, getCursorRegistry()).open(name);
    }

    /** What a driver has to say to be let in. */
    String secret() {
        return door.secret();
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var command = message.getDocument().keySet().iterator().next();
        if (Doorkeeper.isSignIn(command)) {
            return door.signIn(message.getChannel(), message.getDocument());
        }
        door.check(message.getChannel(), command);
        if (store.isClosed()) {
            commits.alone(this::reopen);
        }
        try {
            return READS.contains(command.toLowerCase(Locale.ROOT))
                    ? read(() -> super.handleMessage(message))
                    : commits.change(() -> super.handleMessage(message));
        } catch (MVStoreException e) {
            throw unavailable(e);
        }
    }

    /** The old way of asking, in which drivers only introduce themselves any more. */
    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        door.check(channel, command);
        return super.handleCommand(channel, databaseName, command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(352, "UnsupportedOpQueryCommand", "Not a command: " + query.getCollectionName());
    }

    /** Told in the old way of asking, to whoever asks: what others are doing is not. */
    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return List.of();
    }

    @Override
    public Document getServerStatus() {
        return new Document("ok", 1.0);
    }

    /** Commits and upkeep go on meanwhile, but leave in the file what this reader may still come to. */
    private Document read(Supplier<Document> reading) {
        var current = store;
        var seen = current.registerVersionUsage();
        try {
            return reading.get();
        } finally {
            current.deregisterVersionUsage(seen);
        }
    }

    private void commit() {
        store.commit();
    }

    private void reopen() {
        if (!store.isClosed()) {
            return;
        }
        if (getClock().instant().isBefore(nextReopening)) {
            throw unavailable(store.getPanicException());
        }
        nextReopening = getClock().instant().plus(BETWEEN_REOPENINGS);
        try {
            super.close(); // forgets the databases of the closed store
            open();
        } catch (MVStoreException e) {
            throw unavailable(e);
        }
    }

    /**
     * The code that a real server gives while it goes down, so that the driver and our error pages treat both alike.
     * The library's own message may hold the bytes of a document, so the log gets the stack only.
     */
    private static MongoServerError unavailable(MVStoreException cause) {
        if (cause == null) {
            return new MongoServerError(91, "ShutdownInProgress", "The embedded store is closed");
        }
        var root = rootOf(cause);
        LOG.log(
                Level.ERROR,
                "The embedded store failed: MVStore error " + cause.getErrorCode() + ", "
                        + (root instanceof IOException ? root : root.getClass().getName()) + " at "
                        + Arrays.toString(root.getStackTrace()));
        return new MongoServerError(
                91,
                "ShutdownInProgress",
                "The embedded store cannot write or read its file: MVStore error " + cause.getErrorCode() + ", "
                        + root.getClass().getName());
    }

    private static Throwable rootOf(Throwable trouble) {
        var root = trouble;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Runs maintenance on the store between two changes. */
    void maintain(Consumer<MVStore> work) {
        commits.alone(() -> {
            if (!store.isClosed()) {
                work.accept(store);
            }
        });
    }

    /**
     * Forces what is committed to the disk, while changes go on, and says how far that reaches at least; nothing while
     * the file is closed.
     */
    Optional<Milestone> sync() {
        var current = store;
        if (current.isClosed()) {
            return Optional.empty();
        }
        var reached = new AtomicLong();
        commits.alone(() -> reached.set(
                current.getCurrentVersion())); // in the middle of a commit it names one that is not written yet
        current.sync();
        return Optional.of(new Milestone(identity, reached.get()));
    }

    @Override
    public void close() {
        commits.alone(() -> {
            super.close();
            store.close();
        });
    }
}
