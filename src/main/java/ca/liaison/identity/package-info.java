/**
 * Identity: who is asking and what they may do.
 * <p>Door: {@link ca.liaison.identity.Access}. Heart: {@link ca.liaison.identity.Viewer}, {@link ca.liaison.identity.Audience}.
 * <p>May use: store, audit, personal. Used by: every room that shows something.
 */
package ca.liaison.identity;
