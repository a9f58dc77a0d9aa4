/**
 * Starting: the way up, and the folder everything lies in.
 *
 * <p>Doors: {@link ca.liaison.starting.StartStep}, which a room implements for what it has to do before the portal
 * serves, in the order of {@link ca.liaison.starting.Stage}; {@link ca.liaison.starting.DataFolder} for whoever keeps
 * files. {@code SettingsCheck} reads every setting before anything else. {@code Starting} takes the steps:
 * {@link ca.liaison.starting.CannotStart} ends the server by {@code Exit}, an {@link ca.liaison.starting.Outage} is
 * waited for.
 *
 * <p>May use: nothing. Used by: every room that starts or keeps something on this machine.
 */
package ca.liaison.starting;
