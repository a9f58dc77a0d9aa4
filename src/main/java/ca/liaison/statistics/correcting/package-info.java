/**
 * Correcting: how a liaison officer says how a table is to be read.
 *
 * <p>Door: {@code CorrectionResource}. What is typed becomes {@code TableCorrections} in {@code CorrectionInput}, and
 * {@code TableCorrecting} has them proposed with the words of the publication, or kept where nobody has to wait.
 *
 * <p>May use: identity, publications, publications.editing, statistics, statistics.asking, statistics.keeping,
 * statistics.understanding, web, web.forms. Used by: nobody.
 */
package ca.liaison.statistics.correcting;
