package ca.liaison.jobs;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.start.DataFolder;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * The last time that was believed, in the store and in a file beside it: whichever is lost or put back, the other one
 * still tells.
 */
@Repository
class KnownTimes {

    private static final String PORTAL = "portal";

    private final MongoCollection<Document> times;
    private final Path file;

    @Inject
    KnownTimes(Shelves shelves, DataFolder data) {
        this.times = shelves.open("knownTime", Document.class);
        this.file = data.file("known.time");
    }

    Stream<Instant> all() {
        return Stream.of(inStore(), inFile()).flatMap(Optional::stream);
    }

    /** The file appears under its name only when it is whole. */
    void keep(Instant now) {
        times.updateOne(eq(PORTAL), set("at", Date.from(now)), new UpdateOptions().upsert(true));
        try {
            var fresh = Files.createTempFile(file.getParent(), "known", ".new");
            Files.writeString(fresh, now.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The time cannot be kept in " + file, e);
        }
    }

    private Optional<Instant> inStore() {
        return Optional.ofNullable(times.find(eq(PORTAL)).first())
                .map(kept -> kept.getDate("at").toInstant());
    }

    private Optional<Instant> inFile() {
        try {
            return Files.exists(file)
                    ? Optional.of(Instant.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The last known time in " + file + " cannot be read", e);
        } catch (DateTimeParseException e) {
            return Optional.of(Instant.EPOCH); // somebody wrote something else into it: then the clock is in doubt
        }
    }
}
