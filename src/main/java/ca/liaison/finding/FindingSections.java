package ca.liaison.finding;

import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The search of all of the portal. */
@ApplicationScoped
class FindingSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(Section.of(Address.SEARCH, 5, Placing.BROWSE).mapped());
    }
}
