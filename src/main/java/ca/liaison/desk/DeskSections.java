package ca.liaison.desk;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The desk itself, for whoever has a role. */
@ApplicationScoped
class DeskSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(Section.of(Address.DESK, 100, Placing.MENU).forWhoMay(Action.USE_DESK));
    }
}
