package ca.liaison.membership;

import ca.liaison.Language;
import ca.liaison.directory.Appointing;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Whoever is named as coordinator of a new agency is invited as such. */
@ApplicationScoped
class AppointedCoordinators implements Appointing {

    private final Inviting inviting;

    @Inject
    AppointedCoordinators(Inviting inviting) {
        this.inviting = inviting;
    }

    @Override
    public boolean isMember(String email) {
        return inviting.isMember(email);
    }

    @Override
    public void appoint(String email, String agency, Language language, String by) {
        inviting.invite(
                new InvitationDraft(
                        email, email, language, agency, Set.of(Role.READER, Role.COORDINATOR), Clearance.COMMUNITY),
                by);
    }
}
