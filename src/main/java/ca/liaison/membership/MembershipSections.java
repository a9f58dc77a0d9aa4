package ca.liaison.membership;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who belongs to the portal, for coordinators and administrators. */
@ApplicationScoped
class MembershipSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(
                Section.of(Address.MEMBERS, 110, Placing.PEOPLE, Placing.WORK)
                        .forWhoMay(Action.COORDINATE)
                        .explained("administration.members"),
                Section.of(Address.REQUESTS, 120, Placing.PEOPLE, Placing.WORK)
                        .forWhoMay(Action.COORDINATE)
                        .explained("administration.requests"),
                Section.of(Address.INVITE, 130, Placing.PEOPLE, Placing.BEGIN)
                        .forWhoMay(Action.COORDINATE)
                        .explained("administration.invite"),
                Section.of(Address.REVIEW, 140, Placing.OVERSIGHT)
                        .forWhoMay(Action.ADMINISTER)
                        .explained("administration.review"),
                Section.of(Address.REQUEST_ACCESS, 86).mapped());
    }
}
