package ca.liaison.web.lists;

import ca.liaison.web.Link;
import ca.liaison.web.Notice;
import java.util.List;

/**
 * A page with one or more tables, shown by the template {@code web/list}.
 *
 * @param lead what it is, or null
 * @param notice what just happened, or null
 * @param search the words it is searched by, or null where it is not
 * @param ways to other pages that belong to it, shown as buttons
 */
public record ListPage(String lead, Notice notice, Search search, List<Link> ways, List<ListTable> tables) {

    /** A search box over the list: field {@code q}. */
    public record Search(String action, String label, String words) {}

    public static ListPage of(String lead, ListTable... tables) {
        return new ListPage(lead, null, null, List.of(), List.of(tables));
    }

    public ListPage noticed(Notice what) {
        return new ListPage(lead, what, search, ways, tables);
    }

    public ListPage searched(Search by) {
        return new ListPage(lead, notice, by, ways, tables);
    }

    public ListPage leading(Link... to) {
        return new ListPage(lead, notice, search, List.of(to), tables);
    }
}
