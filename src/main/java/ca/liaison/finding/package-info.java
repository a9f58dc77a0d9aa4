/**
 * Finding: the search of all of the portal, whatever kind of thing is found. Knows no feature: a room that has
 * something to be found brings a {@link ca.liaison.search.Source} to the index and {@link ca.liaison.finding.HitCards}
 * to show it.
 *
 * <p>Door: {@link ca.liaison.finding.FindingResource}; heart: {@link ca.liaison.finding.Card}, which every list of what
 * was found is made of. {@code Finding} asks the index, {@code FindingAddress} is the state of a search as its address
 * says it, {@code SearchDeeds} has searches entered in the record.
 *
 * <p>May use: audit, identity, load, search, web, web.lists. Used by: directory, pages, publications.browsing,
 * publications.reading, statistics.showing.
 */
package ca.liaison.finding;
