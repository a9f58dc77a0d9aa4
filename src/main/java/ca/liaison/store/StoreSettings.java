package ca.liaison.store;

import ca.liaison.start.CannotStart;
import com.mongodb.ConnectionString;
import java.nio.file.Path;
import java.util.Optional;

/** Where the store is: a MongoDB somewhere, or without one the embedded store in a folder of this machine. */
record StoreSettings(Optional<ConnectionString> mongodb, Path folder) {

    static StoreSettings of(Optional<String> mongodbUri, Path folder) {
        return new StoreSettings(mongodbUri.filter(uri -> !uri.isBlank()).map(StoreSettings::read), folder);
    }

    /** The driver's own words may hold the address, and so a password. */
    private static ConnectionString read(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "MONGODB_URI is not an address that the MongoDB driver can read: mongodb://user:password@host:port/database?options, with user and password percent-encoded.");
        }
    }

    /** The database that the address names, or this one. */
    String database(String otherwise) {
        return mongodb.map(ConnectionString::getDatabase).orElse(otherwise);
    }
}
