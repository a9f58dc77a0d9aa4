package ca.liaison.identity;

import static ca.liaison.identity.Role.ADMINISTRATOR;
import static ca.liaison.identity.Role.APPROVER;
import static ca.liaison.identity.Role.AUDITOR;
import static ca.liaison.identity.Role.AUTHOR;
import static ca.liaison.identity.Role.COORDINATOR;
import static ca.liaison.identity.Role.EVENT_OFFICER;

import java.util.Set;

/**
 * What someone may want to do with a thing, the roles of which one is needed for it, and whether it asks for a fresh
 * proof of who they are ({@link StepUp}). Reading needs no role: it is a matter of clearance. What only looks asks for
 * no proof.
 */
public enum Action {
    READ(false),
    /** See what waits for oneself: everybody with a task, and nobody who only reads and takes part. */
    USE_DESK(false, AUTHOR, APPROVER, EVENT_OFFICER, COORDINATOR, ADMINISTRATOR, AUDITOR),
    /** See what is not released yet, and how it comes in. */
    PREPARE(false, AUTHOR, APPROVER, ADMINISTRATOR),
    /** Bring in, describe, correct. */
    WRITE(true, AUTHOR, ADMINISTRATOR),
    /** Release, withdraw, restore; never one's own work. */
    APPROVE(true, APPROVER, ADMINISTRATOR),
    MANAGE_EVENTS(true, EVENT_OFFICER, ADMINISTRATOR),
    /** Sponsor and dismiss the people of one's own agency. */
    COORDINATE(true, COORDINATOR, ADMINISTRATOR),
    ADMINISTER(true, ADMINISTRATOR),
    /** Read the record of what was done. */
    AUDIT(true, AUDITOR, ADMINISTRATOR);

    private final boolean needsProof;
    private final Set<Role> roles;

    Action(boolean needsProof, Role... roles) {
        this.needsProof = needsProof;
        this.roles = Set.of(roles);
    }

    /**
     * Whether doing it, by whatever way, needs a proof that is not long ago. Seeing the page where it is done needs
     * none.
     */
    boolean needsProof() {
        return needsProof;
    }

    public Set<Role> roles() {
        return roles;
    }
}
