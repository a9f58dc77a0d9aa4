/**
 * Administration: the page from which administrators reach everything that is theirs, the outbox, without the links in
 * it, and the time, which they confirm where it may be wrong. What there is to administer stands in the rooms
 * themselves.
 *
 * <p>Doors: {@code AdministrationResource}, {@code OutboxResource}, {@code ClockResource}, {@code ClockApi}.
 *
 * <p>May use: audit, desk, identity, jobs, mail, web, web.forms, web.lists. Used by: nobody.
 */
package ca.liaison.administration;
