/**
 * Audit: the record of what was done, by whom, when and from where, which nobody can change without being found out.
 *
 * <p>Door: {@link ca.liaison.audit.AuditTrail}, to which every room tells a {@link ca.liaison.audit.Deed}. Heart:
 * {@link ca.liaison.audit.Entry}, chained to the one before by its hash, in a {@link ca.liaison.audit.Block} with those
 * of the same moment. One chain per node. {@code Verifying} finds what was altered, taken out, put elsewhere or cut
 * off; {@code Settling} tells how deeds ended in the middle of which the portal died; {@code Anchoring} keeps in a
 * second place how far a chain goes, and {@code Announcing} tells it elsewhere. {@code Seals} puts under every block
 * what only the holder of an {@code EvolvingKey} could, and remembers in a {@code KeyFile} outside of the store how far
 * the chain goes; an auditor brings a {@link ca.liaison.audit.Proof} to verify with.
 *
 * <p>No personal data in clear: {@code Pseudonyms} gives every person and network address a random code, and the line
 * that tells whose it is can be erased while the chain stays whole. {@code Binding} sees to it that the chain holds a
 * commitment to every such line.
 *
 * <p>May use: jobs, start, store. Used by: accounts, accounts.own, accounts.signin, administration, auditing, checking,
 * circulars, desk, directory, files, finding, identity, lists, membership, privacy, publications,
 * publications.ingestion, publications.releasing.
 */
package ca.liaison.audit;
