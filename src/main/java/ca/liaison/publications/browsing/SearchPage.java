package ca.liaison.publications.browsing;

import ca.liaison.finding.Card;
import ca.liaison.web.Link;
import ca.liaison.web.lists.Pager;
import java.util.List;

/**
 * What was found and how to narrow it.
 *
 * @param summary "42 publications for “fraud”", announced as a status
 * @param active filters in force: the label and the address of the same search without it
 * @param clear address of the search without any filter, or null
 * @param correction another spelling that finds something, or null
 * @param feed address of the same search as a feed
 */
public record SearchPage(
        String query,
        String summary,
        List<Facet> facets,
        List<Link> active,
        String clear,
        List<Choice> sorts,
        List<Card> hits,
        int first,
        Pager pager,
        Link correction,
        String feed) {

    /** One way to narrow: {@code name} is the parameter of the address. */
    public record Facet(String name, String legend, List<Choice> choices) {}

    /** One value; {@code count} is a finished number or null. */
    public record Choice(String value, String label, String count, boolean chosen) {}

    public boolean isEmpty() {
        return hits.isEmpty();
    }
}
