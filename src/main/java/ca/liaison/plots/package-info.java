/**
 * Plots: pictures of numbers, drawn once for the page, the file and paper, and the words that say what they show.
 *
 * <p>Heart: {@link ca.liaison.plots.Figure}, which comes finished: names, numbers and units in the reader's language.
 * Doors: {@link ca.liaison.plots.SvgDrawing} makes its SVG, {@link ca.liaison.plots.PngPainting} its PNG,
 * {@link ca.liaison.plots.FigureText} its words. Colours, dashes, markers and hatches are in {@code Ink}.
 *
 * <p>May use: web. Used by: statistics.showing.
 */
package ca.liaison.plots;
