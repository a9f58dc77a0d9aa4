/**
 * Signing in: from a passphrase, a second factor or the organization's provider to a session, and from a request back
 * to whoever makes it.
 *
 * <p>Doors: {@code Authentication}, which hears who asks of {@code SessionRecognizing} (sessions) or {@code Programs}
 * (tokens); {@code SignInResource}, {@code SecondStepResource}, {@code ConfirmResource}, {@code RecoveryResource},
 * {@code OidcResource}. Heart: {@code OpenSession}. A sign-in goes through {@code SigningIn}, {@code Proving} and
 * {@code LettingIn}; {@code Federation} speaks to the organization's provider. What changes something asks for a fresh
 * proof ({@code FreshProof}); a form that is sent meanwhile is kept ({@code KeepingForms}).
 *
 * <p>Collections: {@code oidcTrips}.
 *
 * <p>May use: accounts, audit, identity, jobs, load, mail, store, web, web.forms. Used by: accounts.own, membership.
 */
package ca.liaison.accounts.signin;
