/**
 * What people do with their own account: passphrase, authenticator app, passkeys, recovery codes, sessions, tokens.
 *
 * <p>Doors: the resources, from {@code MyAccountResource}. {@code Enrolling} keeps the
 * {@link ca.liaison.accounts.Keyring}.
 *
 * <p>May use: accounts, accounts.signin, audit, identity, web, web.forms. Used by: nobody.
 */
package ca.liaison.accounts.own;
