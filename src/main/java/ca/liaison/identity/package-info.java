/**
 * Identity: who is asking and what they may do.
 *
 * <p>Door: {@link ca.liaison.identity.Access}. Heart: {@link ca.liaison.identity.Viewer},
 * {@link ca.liaison.identity.Audience}.
 *
 * <p>Who asks: {@code Authentication} hears it of {@code Recognizing} (sessions) or {@code Programs} (tokens). A
 * sign-in goes through {@code SigningIn}, {@code Proving} and {@code LettingIn}; {@code Enrolling} keeps the
 * {@link ca.liaison.identity.Keyring}; {@code Federation} speaks to the organization's provider. What changes something
 * asks for a fresh proof ({@code FreshProof}, {@link ca.liaison.identity.Action}), and so does what is marked
 * {@link ca.liaison.identity.StepUp}. Guessing is slowed down by {@code Attempts}, as the table
 * {@link ca.liaison.identity.Allowance} says; hashing has its places in {@code PassphraseWork}.
 *
 * <p>What was given to somebody (sessions, tokens, recovery links, kept forms) is {@code Given} and counts while the
 * account is of the same {@code Generation}: {@code Holders} decides that, {@code Sweeping} clears away the rest.
 * Whatever else is given to somebody from now on goes the same way.
 *
 * <p>Collections: {@code accounts}, {@code keyrings} (second factors), {@code sessions}, {@code keptForms},
 * {@code tokens}, {@code recoveries}, {@code oidcTrips}, {@code devices} (browsers that were let in before). Of every
 * secret that lets somebody in only a hash is kept, except the keys of authenticator apps, which have to be known: they
 * are sealed ({@code Sealing}).
 *
 * <p>May use: audit, jobs, load, mail, personal, starting, store, web. Used by: every room that shows something.
 */
package ca.liaison.identity;
