/**
 * Pages: the standing pages (about, help, contact, accessibility, terms, privacy, security), written in Markdown under
 * {@code content/pages}.
 *
 * <p>Door: {@link ca.liaison.pages.StandingResource}. Heart: {@link ca.liaison.pages.StandingPage}.
 *
 * <p>May use: finding, identity, markdown, search, web. Used by: nobody.
 */
package ca.liaison.pages;
