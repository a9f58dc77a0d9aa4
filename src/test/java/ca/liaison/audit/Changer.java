package ca.liaison.audit;

import ca.liaison.store.Shelves;
import ca.liaison.store.StoreForTests;
import java.nio.file.Path;
import java.time.Clock;
import org.bson.Document;

/**
 * A process that changes things and notes things, each with its entry, until it is killed; it says what was answered.
 */
final class Changer {

    private Changer() {}

    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var store = StoreForTests.in(folder.resolve("store"));
        var database = store.client().getDatabase("liaison");
        var audit = new AuditForTests(new Shelves(database), folder, Clock.systemUTC());
        new Thread(
                        () -> { // as often as it can, so that a kill also falls into the middle of it
                            while (true) {
                                audit.chain.evolve();
                            }
                        })
                .start();
        for (int worker = 0; worker < 6; worker++) {
            var name = arguments[1] + "-" + worker + "-";
            new Thread(() -> {
                        for (int n = 0; ; n++) {
                            var id = name + n;
                            audit.trail.doing(
                                    Deed.of("thing.change", "portal").on("thing", id),
                                    () -> database.getCollection("things").insertOne(new Document("_id", id)));
                            audit.trail.note(Deed.of("thing.view", "portal").on("thing", id));
                            said("answered " + id);
                        }
                    })
                    .start();
        }
    }

    private static synchronized void said(String line) {
        System.out.println(line);
    }
}
