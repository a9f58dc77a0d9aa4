package ca.liaison.start;

import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;

/**
 * The portal cannot start, and somebody has to do something about it first: one sentence that says what. It has no
 * stack trace, because no line of ours is to blame.
 */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence, null, false, false);
    }

    /** Where the container has wrapped it into something of its own. */
    static Optional<CannotStart> in(Throwable trouble) {
        return trouble == null
                ? Optional.empty()
                : trouble instanceof CannotStart found ? Optional.of(found) : in(trouble.getCause());
    }

    /** What went wrong with a file, in a word. */
    public static String words(Exception trouble) {
        if (trouble instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason().toLowerCase(Locale.ROOT);
        }
        var name = trouble.getClass().getSimpleName().replaceFirst("Exception$", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
