/**
 * Load: how much costly work is done at once, so that one kind of it, or one person, never takes the portal from everybody else.
 * <p>Heart and door: {@link ca.liaison.load.Bulkhead}. Each room that does costly work makes a bulkhead of its own for each kind of it, a bean that says its name and its
 * sizes; the README prints them all, and a test holds it to that.
 * <p>May use: the root only. Used by: every room with work that a stranger or a reader can start and that costs much.
 */
package ca.liaison.load;
