/**
 * Showing statistics to people: the list of datasets, the page of one, its plot, and what feeds and catalogues say of
 * them.
 *
 * <p>Doors: {@code DatasetsResource}, {@code DatasetResource}, {@code FiguresFeedResource}, {@code CatalogueResource}.
 * The address of a page is a {@code PlotAddress}; what its table lets one draw is a {@code Shape}, worked out by
 * {@code Shaping}; {@code Plotting} makes the figure, the room {@code plots} draws it.
 *
 * <p>May use: finding, identity, json, load, plots, publications, search, statistics, statistics.asking, vocabulary,
 * web, web.forms, web.lists. Used by: nobody.
 */
package ca.liaison.statistics.showing;
