/**
 * Distribution lists: who gets what is sent, and why.
 *
 * <p>Doors: {@link ca.liaison.lists.Audiences}, which says who is reached now;
 * {@link ca.liaison.lists.DistributionLists}. Hearts: {@link ca.liaison.lists.DistributionList},
 * {@link ca.liaison.lists.Subscriber}. The office puts people on lists ({@code Enrolling}), people join and leave by
 * themselves ({@code Subscribing}, {@code Unsubscribing}), and a {@code ListRule} names everybody in the directory of
 * whom it is true ({@code RuleMatching}). Whoever left a list is put back by nobody but themselves.
 *
 * <p>Collections. {@code lists}: {@code _id} (readable, from the English name), {@code revision}, {@code name},
 * {@code topics}, {@code joining}, {@code rule}, {@code owner}, {@code createdAt}, {@code archivedAt}.
 * {@code subscribers}: {@code _id} (e-mail address), {@code revision}, {@code name}, {@code language}, {@code agency},
 * {@code subscriptions} (list, status, pace, since, until, consent).
 *
 * <p>May use: accounts, audit, desk, digests, directory, identity, json, mail, personal, store, vocabulary, web,
 * web.forms, web.lists. Used by: circulars.
 */
package ca.liaison.lists;
