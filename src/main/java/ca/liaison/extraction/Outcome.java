package ca.liaison.extraction;

/** How an extraction ended. A bad file is an answer, not an exception. */
public sealed interface Outcome {

    /** What is known of the file, also when reading ended early. */
    Facts facts();

    record Complete(Facts facts) implements Outcome {}

    /**
     * {@code detail} is for logs and administrators, in English. Parts received before stay valid: then {@code facts}
     * carries {@link TextWarning#PARTIAL}.
     */
    record Failed(Reason reason, Facts facts, String detail) implements Outcome {}
}
