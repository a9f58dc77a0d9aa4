package ca.liaison.files;

import static java.util.Comparator.comparing;

import ca.liaison.inspection.Findings;
import ca.liaison.inspection.Inspection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whether every file that something names is kept. One that is not can only be brought again. */
@ApplicationScoped
class ReferenceInspection implements Inspection {

    static final String MISSING = "missingFile";

    private final Vault vault;
    private final Supplier<Stream<? extends FileReferences>> rooms;

    @Inject
    ReferenceInspection(Vault vault, Instance<FileReferences> rooms) {
        this(vault, rooms::stream);
    }

    ReferenceInspection(Vault vault, Supplier<Stream<? extends FileReferences>> rooms) {
        this.vault = vault;
        this.rooms = rooms;
    }

    @Override
    public String name() {
        return "references";
    }

    /** One kind of things after the other. */
    @Override
    public Optional<String> next(String after, Findings findings) {
        var next = rooms.get().filter(room -> room.kind().compareTo(after) > 0).min(comparing(FileReferences::kind));
        next.ifPresent(room -> room.references().forEach(reference -> {
            findings.look();
            if (vault.find(reference.file()).isEmpty()) {
                findings.found(
                        MISSING,
                        room.kind() + " " + reference.by() + " "
                                + reference.file().value(),
                        false);
            }
        }));
        return next.map(FileReferences::kind);
    }
}
