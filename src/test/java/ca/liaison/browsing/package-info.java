/**
 * Browsing: the running portal as people meet it, in a real browser, in both languages.
 *
 * <p>{@code Journey} opens the browser; {@code Route} lists the kinds of pages; each {@code *IT} is something that a
 * person does or that holds on every page.
 */
package ca.liaison.browsing;
