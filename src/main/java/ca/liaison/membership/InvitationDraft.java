package ca.liaison.membership;

import ca.liaison.Language;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import java.util.Set;

/** Whom somebody wants to invite, and to what. @param agency null for the portal's own people */
record InvitationDraft(
        String email, String name, Language language, String agency, Set<Role> roles, Clearance clearance) {}
