/**
 * Delivery: the ledger of what is sent to many, and what became of each line of it. {@code src/docs/delivery.md} says
 * how.
 *
 * <p>Door: {@link ca.liaison.delivery.Mailings}. Heart: {@link ca.liaison.delivery.Composer}, which a room that sends
 * implements. {@code Dispatching} has turns, in which {@code Batches} says what is next and {@code Handing} hands it
 * over; {@code Claiming} takes sheets of lines for this node and puts in order what the dead left.
 *
 * <p>Collections: {@code mailings}; {@code mailingsOpen} ({@code _id} of those that are not over); {@code deliveries}
 * ({@code _id} mailing#number, {@code key} address and mailing, who it is for); {@code deliverySheets} ({@code _id}
 * mailing#sheet, {@code stamp}, {@code s} the states and {@code d} the rest of its lines, by their places n0 to n31);
 * {@code deliveryClaims} ({@code _id} mailing#sheet, {@code due}, {@code stamp}, {@code held}, {@code touched});
 * {@code deliveryKeys}.
 *
 * <p>May use: delivery.returns, jobs, mail, personal, store. Used by: circulars, digests.
 */
package ca.liaison.delivery;
