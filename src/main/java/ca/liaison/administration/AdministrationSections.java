package ca.liaison.administration;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The administration itself, and what it keeps running. */
@ApplicationScoped
class AdministrationSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(
                Section.of(Address.ADMIN, 200, Placing.WORK).forWhoMay(Action.ADMINISTER),
                Section.of(Address.OUTBOX, 10, Placing.OPERATIONS)
                        .forWhoMay(Action.ADMINISTER)
                        .explained("administration.outbox"),
                Section.of(Address.CLOCK, 20, Placing.OPERATIONS)
                        .forWhoMay(Action.ADMINISTER)
                        .explained("administration.clock"));
    }
}
