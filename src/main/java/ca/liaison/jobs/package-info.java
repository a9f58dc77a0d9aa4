/**
 * Jobs: whose turn it is in the background.
 * <p>Door: {@link ca.liaison.jobs.Heartbeat}. Heart: {@link ca.liaison.jobs.Chore}, which any room implements. What is still to do lies in the store, never here.
 * <p>May use: starting. Used by: every room with background work.
 */
package ca.liaison.jobs;
