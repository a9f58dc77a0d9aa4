package ca.liaison;

import java.time.Duration;
import java.util.List;

/**
 * A polite no. Says how it looks on the wire (status), what the reader is told (messageKey, a key of the message
 * bundles, and its arguments) and what the log needs (message). The web room turns it into a page or an RFC 9457
 * problem document in the reader's language.
 */
public abstract class Refusal extends RuntimeException {

    private final int status;
    private final String messageKey;
    private final transient List<Object> arguments;

    protected Refusal(int status, String messageKey, String detail, Object... arguments) {
        super(detail);
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** HTTP status, 4xx or 5xx. */
    public int status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** How long to wait before asking again; zero where that would not help. */
    public Duration retryAfter() {
        return Duration.ZERO;
    }

    /** What is wrong field by field, where that is known. */
    public List<Complaint> complaints() {
        return List.of();
    }
}
