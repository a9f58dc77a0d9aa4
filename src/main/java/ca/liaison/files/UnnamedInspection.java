package ca.liaison.files;

import ca.liaison.inspection.Findings;
import ca.liaison.inspection.Inspection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Files that nothing names. They are told and stay, also where repair is asked: somebody may be bringing the same bytes
 * at this moment, is told that they are kept, and names them next.
 */
@ApplicationScoped
class UnnamedInspection implements Inspection {

    static final String UNNAMED = "unnamedFile";

    /** Whoever keeps a file names it a moment later, or when all of a long upload is there. */
    private static final Duration GRACE = Duration.ofDays(1);
    /** Few enough to be held in memory, many enough that what names files is not walked through too often. */
    private static final int AT_ONCE = 5_000;

    private final Vault vault;
    private final Supplier<Stream<? extends FileReferences>> rooms;
    private final Clock clock;

    @Inject
    UnnamedInspection(Vault vault, Instance<FileReferences> rooms, Clock clock) {
        this(vault, rooms::stream, clock);
    }

    UnnamedInspection(Vault vault, Supplier<Stream<? extends FileReferences>> rooms, Clock clock) {
        this.vault = vault;
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unnamed";
    }

    @Override
    public Optional<String> next(String after, Findings findings) {
        var some = vault.keptBefore(clock.instant().minus(GRACE), after, AT_ONCE);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        var unnamed = new HashSet<>(some);
        rooms.get().forEach(room -> room.references().forEach(reference -> unnamed.remove(reference.file())));
        some.forEach(file -> {
            findings.look();
            if (unnamed.contains(file)) {
                findings.found(UNNAMED, file.value(), false);
            }
        });
        return Optional.of(some.get(some.size() - 1).value());
    }
}
