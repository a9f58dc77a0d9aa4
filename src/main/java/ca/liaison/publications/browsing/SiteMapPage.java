package ca.liaison.publications.browsing;

import ca.liaison.web.Link;
import java.util.List;

/** Every section of the portal with what stands below it. */
public record SiteMapPage(List<Section> sections) {

    /** A heading, where it leads, and the pages below. */
    public record Section(Link heading, List<Link> pages) {}
}
