package ca.liaison.accounts;

import jakarta.enterprise.context.ApplicationScoped;

/** The places for passphrases that come from where nobody was let in before. */
@ApplicationScoped
public class StrangersPassphrases extends Hashing {

    public StrangersPassphrases() {
        super("passphrases of strangers", MOST - PassphraseWork.PLACES);
    }
}
