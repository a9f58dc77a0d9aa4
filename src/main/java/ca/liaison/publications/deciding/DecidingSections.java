package ca.liaison.publications.deciding;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What waits to be released. */
@ApplicationScoped
class DecidingSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(Section.of(Address.APPROVALS, 30, Placing.CONTENT, Placing.WORK)
                .forWhoMay(Action.PREPARE)
                .explained("administration.approvals"));
    }
}
