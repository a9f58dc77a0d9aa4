package ca.liaison.administration;

import ca.liaison.web.Link;
import java.util.List;

/** What administrators find here. */
public record AdministrationPage(List<Section> sections) {

    /** One page and what it is for. */
    public record Section(Link link, String what) {}
}
