/**
 * Plots: pictures of numbers, drawn once for the page, the file and paper, and the words that say what they show.
 *
 * <p>Heart: {@link ca.liaison.plots.Figure}, which comes finished: names, numbers and units in the reader's language.
 * Doors: {@link ca.liaison.plots.Drawing} makes its SVG, {@link ca.liaison.plots.Painting} its PNG,
 * {@link ca.liaison.plots.Telling} its words. Colours, dashes, markers and hatches are in {@code Ink}.
 *
 * <p>May use: web (words and formats). Used by: statistics. The only home of JSVG.
 */
package ca.liaison.plots;
