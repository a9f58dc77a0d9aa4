package ca.liaison.publications.browsing;

import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The ways through everything there is. */
@ApplicationScoped
class BrowsingSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(
                Section.of(Address.PUBLICATIONS, 10, Placing.MENU, Placing.BROWSE)
                        .mapped(),
                Section.of(Address.TOPICS, 30, Placing.BROWSE).mapped(),
                Section.of(Address.A_TO_Z, 40, Placing.BROWSE).mapped(),
                Section.of(Address.YEARS, 50, Placing.BROWSE).mapped(),
                Section.of(Address.LATEST, 60, Placing.BROWSE).mapped(),
                Section.of(Address.SITE_MAP, 90, Placing.BROWSE));
    }
}
