package ca.liaison.finding;

import ca.liaison.web.Link;
import ca.liaison.web.lists.Pager;
import java.util.List;

/**
 * What was found in all of the portal.
 *
 * @param query as it was typed; empty before anything was asked
 * @param source the name of the kind that is shown alone, or null
 * @param summary "42 results for “fraud”", announced as a status; null before anything was asked
 * @param kinds all results, then those of each kind; empty where there is nothing to choose from
 * @param correction the same search with another spelling that finds something, or null
 * @param first the number of the first card in the whole list
 */
public record FindingPage(
        String query,
        String source,
        String summary,
        List<Choice> kinds,
        List<Card> hits,
        int first,
        Pager pager,
        Link correction) {

    /** One kind of results: {@code count} is a finished number. */
    public record Choice(String label, String count, String href, boolean chosen) {}

    public FindingPage {
        kinds = List.copyOf(kinds);
        hits = List.copyOf(hits);
    }

    public boolean isAsked() {
        return summary != null;
    }
}
