package ca.liaison.directory;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The liaison contacts for readers, and the directory for those who keep it. */
@ApplicationScoped
class DirectorySections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(
                Section.of(Address.CONTACTS, 72, Placing.MENU)
                        .forWhoIsSignedIn()
                        .mapped(),
                Section.of(Address.AGENCIES, 150, Placing.PEOPLE)
                        .forWhoMay(Action.ADMINISTER)
                        .explained("administration.agencies"),
                Section.of(Address.PEOPLE, 160, Placing.PEOPLE)
                        .forWhoMay(Action.ADMINISTER)
                        .explained("administration.people"));
    }
}
