package ca.liaison.files;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.jobs.Chore;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bson.Document;

/**
 * Reads every file that is kept once in a while, slowly, and compares it with its digest: what rots on a disk is told
 * while there still is a copy elsewhere. One that is not what it was is marked and told, never removed. Where it is in
 * its round it keeps in the store, so that a restart does not begin anew.
 */
@Repository
class Rereading implements Chore {

    private static final Logger LOG = System.getLogger(Rereading.class.getName());
    private static final String ROUND = "round";
    private static final int AT_ONCE = 20;
    private static final long ENOUGH_BYTES = 64 << 20;

    private final MongoCollection<Document> rounds;
    private final Vault vault;

    @Inject
    Rereading(Shelves shelves, Vault vault) {
        this.rounds = shelves.open("files.rounds", Document.class);
        this.vault = vault;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Some files and then a rest; a round that is over begins again. */
    @Override
    public boolean doOne() {
        keep(readSome(place(), (file, whole) -> {}).orElse(""));
        return false;
    }

    /**
     * Reads the next few files after this one, tells of each whether it is what it was, and says how far it came;
     * nothing where there are no more.
     */
    Optional<String> readSome(String after, BiConsumer<Digest, Boolean> told) {
        Optional<String> place = Optional.empty();
        long read = 0;
        for (var file : vault.after(after, AT_ONCE)) {
            told.accept(file.digest(), check(file.digest()));
            place = Optional.of(file.digest().value());
            read += file.length();
            if (read >= ENOUGH_BYTES) {
                break;
            }
        }
        return place;
    }

    private boolean check(Digest file) {
        var whole = vault.verify(file);
        if (vault.mark(file, !whole)) {
            LOG.log(
                    whole ? Level.WARNING : Level.ERROR,
                    "File " + file.value()
                            + (whole
                                    ? " is whole again"
                                    : " is not what it was when it came in: it has to come from a copy"));
        }
        return whole;
    }

    private String place() {
        var round = rounds.find(eq(ROUND)).first();
        return round == null ? "" : round.getString("after");
    }

    private void keep(String place) {
        rounds.updateOne(eq(ROUND), set("after", place), new UpdateOptions().upsert(true));
    }
}
