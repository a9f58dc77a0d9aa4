package ca.liaison.privacy;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is held on people, for administrators. */
@ApplicationScoped
class PrivacySections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(Section.of(Address.DATA_ON_PEOPLE, 150, Placing.OVERSIGHT)
                .forWhoMay(Action.ADMINISTER)
                .explained("administration.data_on_people"));
    }
}
