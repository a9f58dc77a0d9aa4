/**
 * Privacy: everybody sees what is held on them and may ask for a correction; what is no longer needed is disposed of by
 * rule, by two people, with a certificate.
 *
 * <p>Doors: {@code MyDataResource}, {@code PrivacyResource}, {@code DisposalResource}. Heart:
 * {@link ca.liaison.privacy.Disposal}. What is held comes from every room through {@code PersonalData}; this room knows
 * none of them.
 *
 * <p>May use: audit, desk, identity, jobs, json, mail, personal, store, web, web.forms. Used by: nobody.
 */
package ca.liaison.privacy;
