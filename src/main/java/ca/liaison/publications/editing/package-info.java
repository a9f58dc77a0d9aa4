/**
 * Describing publications, and withdrawing them: the staff's forms and their API.
 *
 * <p>Doors: {@code EditResource}, {@code WithdrawResource}, {@code EditingApi}. {@code DescriptionForm} shows what was
 * typed ({@code DescriptionInput}), {@code MetadataCheck} finds all that is wrong with it, {@code Editing} hands it to
 * the catalogue.
 *
 * <p>May use: accounts, identity, json, publications, publications.reading, search, vocabulary, web, web.forms. Used
 * by: publications, publications.deciding, publications.ingestion, publications.releasing, statistics.correcting.
 */
package ca.liaison.publications.editing;
