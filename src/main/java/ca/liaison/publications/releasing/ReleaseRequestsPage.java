package ca.liaison.publications.releasing;

import ca.liaison.web.lists.Pager;
import java.util.List;

/** Who asks that a publication may go to somebody else. */
public record ReleaseRequestsPage(List<Row> rows, Pager pager) {

    /** One request; {@code marking} of the publication, or null. */
    public record Row(String title, String href, String marking, String recipient, String by, String when) {}
}
