package ca.liaison.delivery;

import static java.util.Objects.requireNonNull;

import ca.liaison.Language;

/**
 * Somebody who is to have a mailing.
 *
 * @param address as it is known; two that differ in capitals only are one
 * @param name for the header, or null
 * @param agency the agency's id, for counts, or null
 */
public record Addressee(String address, String name, Language language, String agency) {

    public Addressee {
        requireNonNull(address, "address");
        requireNonNull(language, "language");
    }
}
