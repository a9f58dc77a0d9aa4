package ca.liaison.administration;

import ca.liaison.web.Link;
import java.util.List;

/** What administrators find here. */
public record AdministrationPage(List<Group> groups) {

    /** What belongs together. */
    public record Group(String id, String heading, List<Described> sections) {}

    /** One page and what it is for. */
    public record Described(Link link, String what) {}
}
