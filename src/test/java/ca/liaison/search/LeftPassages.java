package ca.liaison.search;

import static ca.liaison.Language.EN;

import java.io.IOException;
import java.nio.file.Path;

/** What a fault of the index could leave: passages without their entry. */
public final class LeftPassages {

    private LeftPassages() {}

    /** In an index that nobody has opened. */
    public static void of(String id, Path index) throws IOException {
        new Index(index).close();
        try (var engine = Engine.on(new Generations(index).current().orElseThrow());
                var session = engine.writing()) {
            session.indexer()
                    .add(IndexDocuments.passage(
                            AnEntry.open(id).entry(),
                            new PassageEntry(Container.PAGE, 1, null, "f".repeat(64), EN, "left"),
                            0,
                            false))
                    .toCompletableFuture()
                    .join();
            engine.passages().workspace().flush();
        }
    }
}
