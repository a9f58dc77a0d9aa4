package ca.liaison.membership;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.Members;
import ca.liaison.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Who speaks for an agency: its coordinators; where it has none, and for the portal's own people, the administrators.
 */
@ApplicationScoped
class Coordinators {

    private static final int MOST = 500;

    private final Members members;

    @Inject
    Coordinators(Members members) {
        this.members = members;
    }

    List<Account> of(String agency) {
        var own = members.holding(Role.COORDINATOR, MOST).stream()
                .filter(members::isOpen)
                .filter(account -> agency != null && agency.equals(account.agency()))
                .toList();
        return own.isEmpty()
                ? members.holding(Role.ADMINISTRATOR, MOST).stream()
                        .filter(members::isOpen)
                        .toList()
                : own;
    }
}
