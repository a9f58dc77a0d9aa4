package ca.liaison.delivery;

import ca.liaison.Language;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A line of the ledger: one mailing to one address, and what became of it.
 *
 * @param id the mailing's id, {@code #}, and the line's number
 * @param number its place in the mailing, from 0; there may be gaps
 * @param address in small letters, its domain as it was written
 * @param agency or null
 * @param attempts how often it was begun to be handed over
 * @param messageId with its angle brackets, the same at each attempt
 * @param reply what the relay said last (code, enhanced status, text), why it was suppressed (a message key), or null
 * @param firstTriedAt when it was begun to be handed over for the first time, or null: after some days of it, nobody
 *     tries any more
 * @param due when a deferred one may be tried again, or null
 * @param openedAt when it was read under sign-in, or null; it may have been before the mail went out
 */
public record Delivery(
        @BsonId String id,
        String mailing,
        int number,
        String address,
        String name,
        Language language,
        String agency,
        DeliveryState state,
        int attempts,
        String messageId,
        String reply,
        Instant plannedAt,
        Instant firstTriedAt,
        Instant due,
        Instant acceptedAt,
        Instant bouncedAt,
        Instant openedAt,
        Instant acknowledgedAt) {}
