/**
 * Starting: the way up, and the folder everything lies in.
 *
 * <p>Doors: {@link ca.liaison.start.StartStep}, which a room implements for what it has to do before the portal serves,
 * in the order of {@link ca.liaison.start.Stage}; {@link ca.liaison.start.DataFolder} for whoever keeps files.
 * {@code SettingsCheck} reads every setting before anything else. {@code Starting} takes the steps:
 * {@link ca.liaison.start.CannotStart} ends the server by {@code Exit}, an {@link ca.liaison.start.Outage} is waited
 * for.
 *
 * <p>May use: nobody. Used by: accounts, audit, extraction, files, jobs, publications, publications.ingestion, search,
 * statistics.understanding, store, vocabulary, web.gate, web.guards.
 */
package ca.liaison.start;
