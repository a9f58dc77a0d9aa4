package ca.liaison.lists;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Everybody's own lists, and all lists for whoever keeps them. */
@ApplicationScoped
class ListSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(
                Section.of(Address.LISTS, 84, Placing.SERVICE)
                        .forWhoIsSignedIn()
                        .mapped(),
                Section.of(Address.PUBLISH_LISTS, 36, Placing.CONTENT, Placing.WORK)
                        .forWhoMay(Action.WRITE)
                        .explained("lists.section"));
    }
}
