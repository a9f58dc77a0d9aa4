package ca.liaison.checking;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The integrity check, for administrators. */
@ApplicationScoped
class CheckingSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(Section.of(Address.CHECK, 30, Placing.OPERATIONS)
                .forWhoMay(Action.ADMINISTER)
                .explained("administration.check"));
    }
}
