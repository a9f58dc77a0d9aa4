package ca.liaison.extraction.worker.reading;

/** As much of the sheets has become text as was asked for: the reading ends here, and ends well. */
public final class EnoughText extends RuntimeException {

    EnoughText() {
        super("enough text", null, false, false);
    }

    public static boolean isCauseOf(Throwable e) {
        for (var cause = e; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof EnoughText) {
                return true;
            }
        }
        return false;
    }
}
