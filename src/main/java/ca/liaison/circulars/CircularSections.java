package ca.liaison.circulars;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Circulars for their readers, and for whoever writes and approves them. */
@ApplicationScoped
class CircularSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(
                Section.of(Address.CIRCULARS, 25, Placing.MENU)
                        .forWhoIsSignedIn()
                        .mapped(),
                Section.of(Address.PUBLISH_CIRCULARS, 34, Placing.CONTENT, Placing.WORK)
                        .forWhoMay(Action.PREPARE)
                        .explained("circulars.section"));
    }
}
