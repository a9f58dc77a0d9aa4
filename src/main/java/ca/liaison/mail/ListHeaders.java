package ca.liaison.mail;

import java.net.URI;

/**
 * What a message to a list says of the list (RFC 2369, RFC 2919, RFC 8058).
 *
 * @param id in the form of a host name, for {@code List-Id}: {@code circulars.liaison.example}
 * @param help an https or mailto address
 * @param unsubscribe https; answers a POST without a session ({@code List-Unsubscribe-Post}); its own for each
 *     addressee
 * @param mailto an address to which a mail unsubscribes, or null
 */
public record ListHeaders(String id, URI help, URI unsubscribe, String mailto) {}
