/**
 * Correcting: the form in which a liaison officer says how a table is to be read.
 *
 * <p>Door: {@link ca.liaison.statistics.correcting.CorrectionResource}. What is typed becomes {@code Corrections} in
 * {@code Typed}, and {@code Correcting} has them proposed with the words of the publication, or kept where nobody has
 * to wait.
 *
 * <p>May use: its own feature, publications, identity, web. Used by: nobody.
 */
package ca.liaison.statistics.correcting;
