package ca.liaison.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import org.h2.mvstore.MVStore;

/** A MongoDB whose address is known before it is there. */
public final class LateStore implements AutoCloseable {

    private final EmbeddedBackend backend = new EmbeddedBackend(() -> MVStore.open(null), Clock.systemUTC());
    private final MongoServer server = new MongoServer(backend);
    private final int port;

    public LateStore() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    public String address(String database) {
        return "mongodb://" + Doorkeeper.USER + ":" + backend.secret() + "@127.0.0.1:" + port + "/" + database
                + "?authMechanism=PLAIN&authSource=$external";
    }

    public void comes() {
        server.bind("127.0.0.1", port);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
