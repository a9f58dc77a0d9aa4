/**
 * Returns: what comes back by mail, and who gets no more for a while.
 *
 * <p>Heart: {@code ReturnReader}, which makes of the bytes of one message what they say of each recipient; never more
 * than the first two megabytes of it, never an exception.
 *
 * <p>May use: nobody. Used by: nobody.
 */
package ca.liaison.delivery.returns;
