package ca.liaison.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bson.Document;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready for readers only while the store answers. */
@Readiness
@ApplicationScoped
class StoreReady implements HealthCheck {

    private final MongoDatabase database;
    private final Connection connection;

    @Inject
    StoreReady(MongoDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("store").withData("embedded", connection.isEmbedded());
        try {
            database.runCommand(new Document("ping", 1));
            return answer.up().build();
        } catch (MongoException e) {
            return answer.withData("reason", "The store does not answer").down().build();
        }
    }
}
