/**
 * Inspection: what a room looks at when the whole portal is checked, so that whoever checks knows no room.
 *
 * <p>Hearts: {@link ca.liaison.inspection.Inspection}, which any room implements;
 * {@link ca.liaison.inspection.Findings}, where it tells what it found, counted in {@link ca.liaison.inspection.Tally}.
 * The words of its parts and kinds are the messages {@code checking.part.<name>} and {@code checking.kind.<kind>}.
 *
 * <p>May use: nobody. Used by: checking, files, publications.
 */
package ca.liaison.inspection;
