/**
 * Administration: the page from which administrators reach everything that is theirs, and the outbox, without the links in it. What there is to administer stands in the rooms themselves.
 * <p>Doors: {@code AdministrationResource}, {@code OutboxResource}.
 * <p>May use: mail, audit, identity, web. Used by: nobody.
 */
package ca.liaison.administration;
