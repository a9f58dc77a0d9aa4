package ca.liaison.files;

import ca.liaison.inspection.Findings;
import ca.liaison.inspection.Inspection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Every byte of every file, now and not when its turn comes. One that is not what it was is marked and told, never
 * removed.
 */
@ApplicationScoped
class ByteInspection implements Inspection {

    static final String WRONG = "wrongDigest";

    private final Rereading rereading;

    @Inject
    ByteInspection(Rereading rereading) {
        this.rereading = rereading;
    }

    @Override
    public String name() {
        return "bytes";
    }

    @Override
    public Optional<String> next(String after, Findings findings) {
        return rereading.readSome(after, (file, whole) -> {
            findings.look();
            if (!whole) {
                findings.found(WRONG, file.value(), false);
            }
        });
    }
}
