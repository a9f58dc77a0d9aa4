package ca.liaison.publications.releasing;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who asks to pass something on. */
@ApplicationScoped
class ReleasingSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(Section.of(Address.RELEASE_REQUESTS, 40, Placing.CONTENT, Placing.WORK)
                .forWhoMay(Action.PREPARE)
                .explained("administration.release_requests"));
    }
}
