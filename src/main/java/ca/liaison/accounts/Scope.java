package ca.liaison.accounts;

import ca.liaison.identity.Role;
import java.util.EnumSet;
import java.util.Set;

/** How much of what its holder may do an API token lets a program do. */
public enum Scope {
    /** Read what any reader with the holder's clearance reads. */
    READ {
        @Override
        public Set<Role> of(Set<Role> roles) {
            return only(roles, Role.READER, Role.DELEGATE);
        }
    },
    /** Bring in, describe and release as well, and nothing about people. */
    WRITE {
        @Override
        public Set<Role> of(Set<Role> roles) {
            var left = only(roles, Role.READER, Role.DELEGATE, Role.AUTHOR, Role.APPROVER, Role.EVENT_OFFICER);
            if (roles.contains(Role.ADMINISTRATOR)) {
                left.add(Role.AUTHOR);
            }
            return left;
        }
    },
    /** Everything its holder may. */
    ADMIN {
        @Override
        public Set<Role> of(Set<Role> roles) {
            return roles;
        }
    };

    public abstract Set<Role> of(Set<Role> roles);

    private static Set<Role> only(Set<Role> roles, Role... left) {
        var kept = EnumSet.noneOf(Role.class);
        Set.of(left).stream().filter(roles::contains).forEach(kept::add);
        return kept;
    }
}
