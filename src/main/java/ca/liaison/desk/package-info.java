/**
 * The desk: where the staff begin. What waits for somebody, each room says through {@link ca.liaison.desk.DeskItem};
 * what they may begin and where their work lies stands in the sections of the rooms.
 *
 * <p>Door: {@code DeskResource}.
 *
 * <p>May use: audit, identity, web. Used by: administration, circulars, lists, membership, privacy,
 * publications.deciding, publications.ingestion, publications.releasing.
 */
package ca.liaison.desk;
