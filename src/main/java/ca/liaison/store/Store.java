package ca.liaison.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the one store of the portal when the application starts, and closes it when the application ends. */
@ApplicationScoped
class Store {

    private static final Logger LOG = System.getLogger(Store.class.getName());
    private static final String DATABASE = "liaison";

    private final StoreSettings settings;

    @Inject
    Store(@ConfigProperty(name = "MONGODB_URI") Optional<String> mongodbUri, @ConfigProperty(name = "LIAISON_DATA") Optional<String> dataFolder) {
        settings = StoreSettings.of(mongodbUri, dataFolder);
    }

    /** Before everything else that starts with the application, so that a store in use stops the start with its own message. */
    void start(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object application, Connection connection) {
        LOG.log(Level.INFO, connection.describe());
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
        return connection.client().getDatabase(settings.database(DATABASE));
    }
}
