/**
 * Auditing: where auditors read the record of what was done, take it along, and have it verified.
 *
 * <p>Doors: {@code AuditResource}, {@code AuditKeyResource}, {@code AuditApi}. Heart: {@code ca.liaison.audit}, which
 * keeps the record and knows nobody.
 *
 * <p>May use: audit, identity, load, web, web.forms. Used by: nobody.
 */
package ca.liaison.auditing;
