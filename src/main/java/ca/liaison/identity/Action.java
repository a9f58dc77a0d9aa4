package ca.liaison.identity;

import static ca.liaison.identity.Role.ADMINISTRATOR;
import static ca.liaison.identity.Role.APPROVER;
import static ca.liaison.identity.Role.AUDITOR;
import static ca.liaison.identity.Role.AUTHOR;
import static ca.liaison.identity.Role.COORDINATOR;
import static ca.liaison.identity.Role.EVENT_OFFICER;

import java.util.Set;

/** What someone may want to do with a thing, and the roles of which one is needed for it. Reading needs none: it is a matter of clearance. */
public enum Action {
    READ,
    /** See what is not released yet, and how it comes in. */
    PREPARE(AUTHOR, APPROVER, ADMINISTRATOR),
    /** Bring in, describe, correct. */
    WRITE(AUTHOR, ADMINISTRATOR),
    /** Release, withdraw, restore; never one's own work. */
    APPROVE(APPROVER, ADMINISTRATOR),
    MANAGE_EVENTS(EVENT_OFFICER, ADMINISTRATOR),
    /** Sponsor and dismiss the people of one's own agency. */
    COORDINATE(COORDINATOR, ADMINISTRATOR),
    ADMINISTER(ADMINISTRATOR),
    /** Read the record of what was done. */
    AUDIT(AUDITOR, ADMINISTRATOR);

    private final Set<Role> roles;

    Action(Role... roles) {
        this.roles = Set.of(roles);
    }

    Set<Role> roles() {
        return roles;
    }
}
