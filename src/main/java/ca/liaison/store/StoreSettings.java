package ca.liaison.store;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import java.util.Optional;

/** Where the store is: a MongoDB somewhere, or without one the embedded store in a folder of this machine. */
record StoreSettings(Optional<ConnectionString> mongodb, Path folder) {

    static StoreSettings of(Optional<String> mongodbUri, Optional<String> dataFolder) {
        var folder = dataFolder.map(Path::of).orElseGet(() -> Path.of(System.getProperty("jboss.server.data.dir", "target"), "liaison"));
        return new StoreSettings(mongodbUri.filter(uri -> !uri.isBlank()).map(ConnectionString::new), folder.toAbsolutePath().resolve("store"));
    }

    /** The database that the address names, or this one. */
    String database(String otherwise) {
        return mongodb.map(ConnectionString::getDatabase).orElse(otherwise);
    }
}
