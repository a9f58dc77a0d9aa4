package ca.liaison.membership;

import ca.liaison.accounts.Account;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Protected;

/**
 * That somebody belongs to an agency and has, or wants, an account: what is decided about in this room. They themselves
 * never do.
 */
record Membership(String email, String agency) implements Protected {

    static Membership of(Account account) {
        return new Membership(account.email(), account.agency());
    }

    @Override
    public Audience audience() {
        return Audience.PORTAL;
    }

    @Override
    public String author() {
        return email;
    }

    /** The portal's own people belong to no agency, so no coordinator decides about them. */
    @Override
    public String agency() {
        return agency == null ? "" : agency;
    }
}
