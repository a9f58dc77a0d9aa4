package ca.liaison.circulars;

import java.time.Instant;

/**
 * Somebody's word that this content may go to these people.
 *
 * @param hash SHA-256 of content and audience as they were then ({@link Frozen})
 * @param recipients how many
 * @param mailing id in the ledger, whose lines are these people
 */
public record Approval(String by, Instant at, String hash, Integer recipients, String mailing) {}
