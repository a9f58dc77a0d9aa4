package ca.liaison.publications.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.james.mime4j.storage.AbstractStorageProvider;
import org.apache.james.mime4j.storage.DefaultStorageProvider;
import org.apache.james.mime4j.storage.StorageOutputStream;
import org.apache.james.mime4j.storage.ThresholdStorageProvider;

/**
 * Lays the parts of an upload on the disk in RESTEasy's stead. Its own way forgets what it has written as soon as
 * something goes wrong; here the request remembers.
 */
@ApplicationScoped
class Spool {

    /** RESTEasy asks for it at every upload, and takes the default of its parser where it is set, to whatever. */
    private static final String SETTING = DefaultStorageProvider.DEFAULT_STORAGE_PROVIDER_PROPERTY;
    /** Smaller parts, which are words as a rule, stay in memory. */
    private static final int IN_MEMORY = 1_024;

    private final Spooled spooled;

    @Inject
    Spool(Spooled spooled) {
        this.spooled = spooled;
    }

    void useFor(Path folder) {
        DefaultStorageProvider.setInstance(provider(
                folder, Files::newOutputStream)); // before the setting, which would name a class it cannot load
        System.setProperty(SETTING, Spool.class.getName());
    }

    ThresholdStorageProvider provider(Path folder, SpooledFile.Disk disk) {
        return new ThresholdStorageProvider(
                new AbstractStorageProvider() {
                    @Override
                    public StorageOutputStream createStorageOutputStream() throws IOException {
                        var part = new SpooledFile(fresh(folder), disk);
                        spooled.add(part);
                        return part;
                    }
                },
                IN_MEMORY);
    }

    private static Path fresh(Path folder) throws DiskTrouble {
        try {
            return Files.createTempFile(folder, "part", "");
        } catch (IOException e) {
            throw new DiskTrouble(e);
        }
    }
}
