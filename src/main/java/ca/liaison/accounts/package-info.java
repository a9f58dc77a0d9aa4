/**
 * Accounts: who has one, what they prove themselves with, and what was given to them.
 *
 * <p>Hearts: {@link ca.liaison.accounts.Account}, {@link ca.liaison.accounts.Keyring},
 * {@link ca.liaison.accounts.Session}, {@link ca.liaison.accounts.Token}. Doors: {@link ca.liaison.accounts.Members}
 * for rooms that decide about accounts, {@link ca.liaison.accounts.ProgramTokens}, {@code AllTokensResource}. Signing
 * in is in {@code accounts.signin}, what people do with their own account in {@code accounts.own}.
 *
 * <p>What was given to somebody (sessions, tokens, recovery links, kept forms) is {@code Given} and counts while the
 * account is of the same {@code Generation}: {@code Holders} decides that, {@code GenerationSweeping} clears away the
 * rest. Guessing is slowed down by {@code Attempts}, as the table {@link ca.liaison.accounts.Allowance} says; hashing
 * has its places in {@code PassphraseWork}.
 *
 * <p>Collections: {@code accounts}, {@code keyrings} (second factors), {@code sessions}, {@code keptForms},
 * {@code tokens}, {@code recoveries}, {@code devices} (browsers that were let in before). Of every secret that lets
 * somebody in only a hash is kept, except the keys of authenticator apps, which have to be known: they are sealed
 * ({@code Sealing}).
 *
 * <p>May use: audit, identity, jobs, load, mail, personal, start, store, web, web.forms, web.lists. Used by:
 * accounts.own, accounts.signin, circulars, directory, lists, membership, publications, publications.editing,
 * publications.ingestion, publications.releasing.
 */
package ca.liaison.accounts;
