package ca.liaison.delivery;

import java.time.Instant;

/** Where a line stands now; its components as in {@link Delivery}. */
record Standing(
        DeliveryState state,
        int attempts,
        String reply,
        Instant firstTriedAt,
        Instant due,
        Instant acceptedAt,
        Instant bouncedAt,
        Instant openedAt,
        Instant acknowledgedAt) {

    Standing becoming(DeliveryState next) {
        return new Standing(next, attempts, reply, firstTriedAt, due, acceptedAt, bouncedAt, openedAt, acknowledgedAt);
    }
}
