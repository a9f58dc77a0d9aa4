package ca.liaison.statistics.showing;

import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The list of datasets. */
@ApplicationScoped
class StatisticsSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(
                Section.of(Address.STATISTICS, 20, Placing.MENU, Placing.BROWSE).mapped());
    }
}
