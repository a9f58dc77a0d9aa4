package ca.liaison.mail;

import static java.util.Objects.requireNonNull;

import ca.liaison.Language;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One letter to one person. A subject is one line and an address is one address, whatever somebody typed that ended up
 * in them: nothing can become a header.
 *
 * @param id says what the letter is about, so that the same letter posted twice is sent once: {@code invitation/4711}
 * @param to a bare e-mail address
 * @param text plain text, no protected information; {@link #HOLE} where the secret stands
 * @param secret what only its reader may see, or null
 */
public record Letter(String id, String to, Language language, String subject, String text, Secret secret) {

    /** Stands in the text in the place of the secret. */
    static final String HOLE = "\uFFFC";

    /**
     * A link that lets somebody in.
     *
     * @param until when it ends by itself: afterwards it is not kept
     * @param by who caused it, and may see it once where no relay sends it; null: nobody in particular
     */
    public record Secret(String link, Instant until, String by) {}

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;

    /** @throws IllegalArgumentException where {@code to} is no address: whoever writes asks {@link #isAddress} first */
    public Letter {
        requireNonNull(id, "id");
        requireNonNull(language, "language");
        if (!isAddress(to)) {
            throw new IllegalArgumentException("Letter " + id + " is to no address");
        }
        subject = shortened(CONTROL.matcher(subject).replaceAll(" ").strip(), LONGEST_SUBJECT);
        text = shortened(text, LONGEST_TEXT);
    }

    public Letter(String id, String to, Language language, String subject, String text) {
        this(id, to, language, subject, text, null);
    }

    /** The same, whose link is kept apart from the text and sealed. */
    public Letter keeping(Secret apart) {
        return new Letter(id, to, language, subject, text.replace(HOLE, "").replace(apart.link(), HOLE), apart);
    }

    /** As its reader gets it. */
    String whole() {
        return secret == null ? text : text.replace(HOLE, secret.link());
    }

    /** Whether a letter can be sent to this: one plain ASCII address without comments, quotes or spaces. */
    public static boolean isAddress(String text) {
        return text != null && text.length() <= 254 && ADDRESS.matcher(text).matches() && !text.contains("..");
    }

    private static String shortened(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }
}
