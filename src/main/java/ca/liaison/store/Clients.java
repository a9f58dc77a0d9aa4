package ca.liaison.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.bson.codecs.configuration.CodecRegistries.fromProviders;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.UuidRepresentation;

/**
 * Makes the driver's client: our codecs, safe writes, and a limit to every wait, so that a store that is down is an
 * error soon and not a page that hangs.
 */
final class Clients {

    private static final int FIND_A_SERVER_SECONDS = 5;
    private static final int CONNECT_SECONDS = 3;
    private static final int ANSWER_SECONDS = 60;
    private static final int FREE_CONNECTION_SECONDS = 10;

    private Clients() {}

    static MongoClient production(ConnectionString uri) {
        return MongoClients.create(settings()
                .applyConnectionString(uri)
                .writeConcern(WriteConcern.MAJORITY)
                .readConcern(ReadConcern.MAJORITY)
                .retryWrites(true)
                .build());
    }

    /** The embedded store has one member, no sessions and so no retried writes. */
    static MongoClient embedded(String address) {
        return MongoClients.create(settings()
                .applyConnectionString(new ConnectionString(address))
                .retryWrites(false)
                .build());
    }

    private static MongoClientSettings.Builder settings() {
        return MongoClientSettings.builder()
                .applicationName("liaison")
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .codecRegistry(
                        fromRegistries(fromProviders(new IdCodecs()), MongoClientSettings.getDefaultCodecRegistry()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(FIND_A_SERVER_SECONDS, SECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(CONNECT_SECONDS, SECONDS).readTimeout(ANSWER_SECONDS, SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(FREE_CONNECTION_SECONDS, SECONDS));
    }
}
