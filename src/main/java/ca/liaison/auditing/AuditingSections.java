package ca.liaison.auditing;

import ca.liaison.identity.Action;
import ca.liaison.web.Address;
import ca.liaison.web.Placing;
import ca.liaison.web.Section;
import ca.liaison.web.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The record, for auditors. */
@ApplicationScoped
class AuditingSections implements Sections {

    @Override
    public List<Section> sections() {
        return List.of(Section.of(Address.AUDIT, 145, Placing.OVERSIGHT, Placing.WORK)
                .forWhoMay(Action.AUDIT)
                .explained("administration.audit"));
    }
}
