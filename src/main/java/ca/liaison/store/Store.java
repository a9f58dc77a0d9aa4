package ca.liaison.store;

import ca.liaison.start.CannotStart;
import ca.liaison.start.DataFolder;
import ca.liaison.start.Stage;
import ca.liaison.start.StartStep;
import ca.liaison.start.StartsIn;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the one store of the portal when the application starts, and closes it when the application ends. */
@ApplicationScoped
@StartsIn(Stage.STORE)
class Store implements StartStep {

    private static final Logger LOG = System.getLogger(Store.class.getName());

    private final StoreSettings settings;
    private final Instance<Connection> connection;
    private final Instance<MongoDatabase> database;

    @Inject
    Store(
            @ConfigProperty(name = "MONGODB_URI") Optional<String> mongodbUri,
            DataFolder data,
            Instance<Connection> connection,
            Instance<MongoDatabase> database) {
        settings = StoreSettings.of(mongodbUri, data.folder("store"));
        this.connection = connection;
        this.database = database;
    }

    /** Opens it, and asks it something: a driver only says where it would connect to. */
    @Override
    public void take() {
        var description = connection.get().describe();
        try {
            database.get().runCommand(new Document("ping", 1));
        } catch (MongoSecurityException e) {
            throw new CannotStart("The MongoDB of MONGODB_URI refuses its user or password.");
        }
        LOG.log(Level.INFO, description);
    }

    @Produces
    @ApplicationScoped
    Connection connection() {
        return Connection.open(settings);
    }

    void close(@Disposes Connection connection) {
        connection.close();
    }

    @Produces
    @ApplicationScoped
    MongoClient client(Connection connection) {
        return connection.client();
    }

    @Produces
    @ApplicationScoped
    MongoDatabase database(Connection connection) {
        return connection.database();
    }
}
