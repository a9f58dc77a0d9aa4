/**
 * Delivery: the ledger of what is sent to many.
 *
 * <p>Door: {@link ca.liaison.delivery.Mailings}. Heart: {@link ca.liaison.delivery.Composer}, which a room that sends
 * implements.
 *
 * <p>May use: mail. Used by: circulars.
 */
package ca.liaison.delivery;
