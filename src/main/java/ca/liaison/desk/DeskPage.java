package ca.liaison.desk;

import ca.liaison.web.Link;
import java.util.List;

/** What somebody of the staff begins the day with. */
public record DeskPage(List<Waits> waiting, List<Link> begin, List<Link> work, List<Done> done) {

    /** @param since in words, or null */
    public record Waits(Link link, String since) {}

    /** @param thing to what it was done, or empty */
    public record Done(String what, String thing, String when) {}
}
