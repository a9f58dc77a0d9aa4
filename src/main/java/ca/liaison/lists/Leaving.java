package ca.liaison.lists;

import ca.liaison.mail.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The links by which somebody leaves one list without signing in (RFC 8058). A link tells who and which list, sealed by
 * the portal: it works for this alone, any number of times, and cannot be made for anybody else.
 */
@ApplicationScoped
public class Leaving {

    private static final String HOLDER = "lists/leave";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{40,800}");
    private static final String MARK = "sealed:";

    private final Envelope envelope;

    @Inject
    public Leaving(Envelope envelope) {
        this.envelope = envelope;
    }

    /** Who leaves what. */
    public record Leave(String email, String list) {}

    public String token(String email, String list) {
        return envelope.seal(list + " " + email, HOLDER)
                .substring(MARK.length())
                .replace('+', '-')
                .replace('/', '_');
    }

    /** What it was made for; nothing where this portal did not make it. */
    public Optional<Leave> open(String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            return envelope.open(MARK + token.replace('-', '+').replace('_', '/'), HOLDER)
                    .map(plain -> plain.split(" ", 2))
                    .map(parts -> new Leave(parts[1], parts[0]));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not Base64
        }
    }
}
