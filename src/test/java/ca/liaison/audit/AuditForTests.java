package ca.liaison.audit;

import ca.liaison.jobs.NodeName;
import ca.liaison.start.DataFolder;
import ca.liaison.store.Shelves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** A whole record on a store of a test's own. */
public final class AuditForTests {

    final Pseudonyms names;
    final Blocks blocks;
    final Seals seals;
    final Chain chain;
    final OpenDeeds open = new OpenDeeds();
    final AuditTrail trail;

    AuditForTests(Shelves shelves, Path data, Clock clock) {
        names = new Pseudonyms(shelves, clock);
        blocks = new Blocks(shelves);
        var folder = DataFolder.at(data);
        seals = new Seals(new NodeName(folder), folder);
        chain = new Chain(blocks, seals, new NodeName(folder), clock);
        trail = new AuditTrail(chain, names, open, Optional::empty);
    }

    Verified verify() {
        return verify(Proof.NONE);
    }

    Verified verify(Proof proof) {
        return verify(proof, Optional.empty());
    }

    Verified verify(Proof proof, Optional<Path> anchors) {
        return new Verifying(blocks, chain, seals, names, new AnchorFile(anchors), Clock.systemUTC()).verify(proof);
    }

    Anchoring anchoring() {
        return new Anchoring(blocks, chain, open, Clock.systemUTC());
    }

    /** What a test of another room needs. */
    public static AuditTrail trail(Shelves shelves) {
        try {
            return new AuditForTests(shelves, Files.createTempDirectory("audit"), Clock.systemUTC()).trail;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
