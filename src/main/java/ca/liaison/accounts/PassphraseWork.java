package ca.liaison.accounts;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The place for passphrases of whoever is known: signed in, or in a browser or at an address where they were let in
 * before, or with the link of an email.
 */
@ApplicationScoped
public class PassphraseWork extends Hashing {

    static final int PLACES = 1;

    public PassphraseWork() {
        super("passphrases", PLACES);
    }
}
