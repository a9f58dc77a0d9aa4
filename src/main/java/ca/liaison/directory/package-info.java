/**
 * Directory: the agencies we work with, and the people in them. The one feature that others may read.
 *
 * <p>Door: {@link ca.liaison.directory.Agencies}, {@link ca.liaison.directory.People}. Administrators keep both;
 * readers find their liaison contacts. Who has an account and what it opens is decided in {@code access} and kept in
 * {@code identity}: a person here needs none.
 *
 * <p>Collections. {@code agencies}: {@code _id} (readable, from the English name), {@code revision}, {@code name},
 * {@code kind}, {@code country}, {@code domains}, {@code validFrom}, {@code validUntil}, {@code disabledAt}.
 * {@code people}: {@code _id} (e-mail address), {@code revision}, {@code name}, {@code agency}, {@code title},
 * {@code phone}, {@code language}, {@code region}, {@code areas}, {@code contact}, {@code roundTheClock},
 * {@code verifiedOn}, {@code leftAt}, {@code words} (what it is searched by). {@code imports}: {@code _id} (SHA-256 of
 * the file), {@code file}, {@code by}, {@code at}; gone after a day.
 *
 * <p>May use: accounts, audit, finding, identity, json, mail, personal, search, store, vocabulary, web, web.forms,
 * web.lists. Used by: circulars, lists, membership, publications, publications.releasing.
 */
package ca.liaison.directory;
