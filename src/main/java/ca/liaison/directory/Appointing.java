package ca.liaison.directory;

import ca.liaison.Language;

/** How somebody becomes the coordinator of an agency: decided where accounts are. */
public interface Appointing {

    /** Whether somebody under this address has an account already. */
    boolean isMember(String email);

    /** May be repeated. */
    void appoint(String email, String agency, Language language, String by);
}
