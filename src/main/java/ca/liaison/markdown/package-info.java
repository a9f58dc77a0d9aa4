/**
 * Markdown as people write it here, to markup as a page may show it: raw HTML stays text, addresses are cleaned.
 *
 * <p>Door: {@link ca.liaison.markdown.Markdown}.
 *
 * <p>May use: web. Used by: circulars, pages.
 */
package ca.liaison.markdown;
