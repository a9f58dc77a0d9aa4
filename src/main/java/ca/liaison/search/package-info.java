/**
 * Search: finding what the portal holds, in both languages, for whoever asks. Knows entries and passages, not what they
 * are of.
 *
 * <p>Doors: {@link ca.liaison.search.Index} to put and remove, {@link ca.liaison.search.Searching} to ask. Hearts:
 * {@link ca.liaison.search.SearchEntry}, {@link ca.liaison.search.PassageEntry}; the rooms that own what is found
 * implement {@link ca.liaison.search.Source}.
 *
 * <p>A word goes: {@code QueryReader} reads what was typed ({@code SearchQuery}, {@code Clause});
 * {@code QueryPredicates} says it with {@code EntryWording} and {@code PassageWording}, with the other words of
 * {@code Expansion} and the weight of {@code Rarity}; {@code Search} narrows, orders and counts ({@code Narrowing},
 * {@code Order}, {@code HitCounting}); {@code PagesFound} and {@code Marker} find the pages.
 *
 * <p>An entry goes: {@code Filer} gathers its {@code WholeText} from its passages and makes {@code IndexDocuments} of
 * them; {@code Generations} keeps one folder for each build of the index.
 *
 * <p>Rules: nothing is read but through {@code Visible}, which adds the viewer's grants to every question, and nothing
 * that is shown depends on what the viewer may not see: not the order ({@code SteadySimilarity}), not a correction, not
 * what is said to be similar. The only home of Hibernate Search and Lucene; {@code HitCounting},
 * {@code SimilarSpellings} and {@code FiledIds} alone ask Lucene itself, all else would run on another backend of
 * Hibernate Search.
 *
 * <p>May use: identity, jobs, start. Used by: directory, finding, pages, publications, publications.browsing,
 * publications.editing, publications.reading, statistics.keeping, statistics.showing.
 */
package ca.liaison.search;
