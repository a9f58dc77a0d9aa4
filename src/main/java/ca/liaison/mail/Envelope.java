package ca.liaison.mail;

import java.util.Optional;

/**
 * Closes the secret part of an email while it waits, so that the store alone does not tell it. Whoever keeps the key of
 * the portal answers to this.
 */
public interface Envelope {

    /** @param holder for what else it does not open */
    String seal(String plain, String holder);

    /** Empty where it was closed under another key, or for something else. */
    Optional<String> open(String sealed, String holder);
}
