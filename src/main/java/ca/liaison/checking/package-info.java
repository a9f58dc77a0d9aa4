/**
 * Checking: the store compared with the search index and with the files, when an administrator asks; what was found,
 * and what of it was repaired.
 *
 * <p>Doors: {@code CheckResource} for people, {@code CheckApi} for programs. Heart: {@code Check}, of which there is
 * one, the latest, in the collection {@code checks}. {@code Checking} does it in the background, step by step: how far
 * it is stands in the store, so a kill costs one step. What there is to look at, and what is repaired, is said by the
 * rooms themselves ({@link ca.liaison.inspection.Inspection}).
 *
 * <p>May use: audit, identity, inspection, jobs, json, store, web, web.forms. Used by: nobody.
 */
package ca.liaison.checking;
