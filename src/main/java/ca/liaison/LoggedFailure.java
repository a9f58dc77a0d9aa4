package ca.liaison;

/**
 * A failure as the log may show it: where it happened in full, what it says in one line each, because what somebody
 * sent often stands there.
 */
public final class LoggedFailure extends RuntimeException {

    private static final int DEEPEST = 10;

    private LoggedFailure(Throwable original, Throwable cause) {
        super(OneLine.of(original), cause);
        setStackTrace(original.getStackTrace());
    }

    public static Throwable of(Throwable original) {
        return of(original, DEEPEST);
    }

    private static LoggedFailure of(Throwable original, int deeper) {
        return original == null || deeper == 0
                ? null
                : new LoggedFailure(original, of(original.getCause(), deeper - 1));
    }

    /** Names the original, not this. */
    @Override
    public String toString() {
        return getMessage();
    }
}
