package ca.liaison.store;

import java.nio.file.Path;
import org.bson.Document;

/** A process that writes into an embedded store until it is killed, and says which writes were acknowledged. */
final class Writer {

    private Writer() {}

    public static void main(String[] arguments) {
        var store = StoreForTests.in(Path.of(arguments[0]));
        for (int writer = 0; writer < 4; writer++) {
            var name = arguments[1] + "-" + writer + "-";
            new Thread(() -> writeForEver(store, name)).start();
        }
    }

    private static void writeForEver(StoreForTests store, String name) {
        var documents = new Shelves(store.client().getDatabase("liaison"))
                .open("documents", Document.class, Step.unique("slug"));
        for (int n = 0; ; n++) {
            documents.insertOne(new Document("_id", name + n)
                    .append("slug", "slug-" + name + n)
                    .append("text", "x".repeat(300)));
            synchronized (Writer.class) {
                System.out.println("kept " + name + n);
            }
        }
    }
}
